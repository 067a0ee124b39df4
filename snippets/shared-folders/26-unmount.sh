# Unmount
# @zh: 卸载
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-30
# @expect: not mounted

umount <<mount_point>>
findmnt <<mount_point>> || echo "not mounted"
