# Check that FUSE is there
# @zh: 检查 FUSE 是否可用
# @expect: 0 - HGFS FUSE client enabled

vmhgfs-fuse --enabled
