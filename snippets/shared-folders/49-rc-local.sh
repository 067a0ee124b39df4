# Trap: the mount in /etc/rc.local
# @zh: 陷阱：把挂载写进 /etc/rc.local
# @matches: ^start: exit code 0$
# @matches: ^LoadState=loaded\nActiveState=inactive\nConditionResult=no$
# @matches: ^lines: 2$

# Pasted twice, as it happens:
for _ in 1 2; do
  cat >> /etc/rc.local <<EOF
vmhgfs-fuse <<mount_point>>/
EOF
done
systemctl start rc-local && echo "start: exit code 0"
systemctl show --property=LoadState,ConditionResult,ActiveState rc-local
echo "lines: $(grep -c vmhgfs-fuse /etc/rc.local)"
