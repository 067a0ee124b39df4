# Take it out of there
# @zh: 从那里删掉
# @matches: ^no such lines$
# @matches: ^failed units: 0$

sed -i '/vmhgfs-fuse/d' /etc/rc.local
[ -s /etc/rc.local ] || rm /etc/rc.local
grep vmhgfs-fuse /etc/rc.local 2> /dev/null || echo "no such lines"
systemctl daemon-reload
systemctl reset-failed rc-local
echo "failed units: $(systemctl --failed --quiet --plain | wc -l)"
