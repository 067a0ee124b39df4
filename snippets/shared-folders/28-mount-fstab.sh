# Mount what /etc/fstab says
# @zh: 按 /etc/fstab 挂载
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-23
# @zh-skip: 需要 VMware Workstation 或 Fusion 宿主机，而验证环境里没有
# @matches: ^<<mount_point>> .* fuse\.vmhgfs-fuse .*nosuid

mount <<mount_point>>
findmnt <<mount_point>>
