# Mount all shares, once
# @zh: 临时挂载全部共享
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-23
# @zh-skip: 需要 VMware Workstation 或 Fusion 宿主机，而验证环境里没有
# @matches: ^<<mount_point>> .* fuse\.vmhgfs-fuse .*nosuid

mkdir -p <<mount_point>>
vmhgfs-fuse .host:/ <<mount_point>> -o allow_other,uid=1000,gid=1000,umask=022,nosuid,nodev
findmnt <<mount_point>>
