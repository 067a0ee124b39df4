# Mount all shares, once
# @zh: 临时挂载全部共享
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-30
# @expect: fuse.vmhgfs-fuse

mkdir -p <<mount_point>>
vmhgfs-fuse .host:/ <<mount_point>> -o allow_other,auto_unmount,uid=1000,gid=1000,umask=022
findmnt <<mount_point>>
