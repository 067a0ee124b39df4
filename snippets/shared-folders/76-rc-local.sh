# The mount in /etc/rc.local
# @zh: 写在 /etc/rc.local 里的挂载
# @matches: ^start: exit code 0$
# @matches: ^ConditionResult=no$
# @matches: ^ActiveState=inactive$
# @matches: ^lines: 2$

for time in first second; do
    cat >> /etc/rc.local <<EOF
vmhgfs-fuse /mnt/hgfs/
EOF
done
systemctl start rc-local
echo "start: exit code $?"
systemctl show --property=ConditionResult,ActiveState rc-local
echo "lines: $(grep -c vmhgfs-fuse /etc/rc.local)"
