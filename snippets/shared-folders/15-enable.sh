# Mount now and at every boot
# @zh: 立即挂载，并在每次开机时挂载
# @matches: ^enabled$
# @matches: ^enabled\nWhere=<<mount_point>>\nWhat=\.host:/\nOptions=<<options>>\nType=fuse\.vmhgfs-fuse\n
# @matches: ^ActiveState=inactive\nConditionResult=no\nConditionTimestamp=\S.*\n\Z

systemctl enable --now mnt-hgfs.mount
systemctl is-enabled mnt-hgfs.mount
systemctl show --property=What,Where,Type,Options,ActiveState,ConditionResult,ConditionTimestamp mnt-hgfs.mount
