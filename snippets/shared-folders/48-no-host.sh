# The helper without a VMware host
# @zh: 没有 VMware 宿主机时直接运行
# @exit: 139
# @expect: Segmentation fault

cd /tmp
vmhgfs-fuse .host:/ <<mount_point>> -o allow_other
