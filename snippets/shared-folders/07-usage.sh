# Read what the helper takes
# @zh: 查看挂载程序接受哪些参数
# @exit: 1
# @matches: ^Usage:\tvmhgfs-fuse sharedir mountpoint \[options\]$
# @matches: ^\tvmhgfs-fuse \.host:/ /mnt/hgfs$
# @matches: ^ +-o allow_other +allow access by all users$
# @matches: ^ +-o uid=N +set file owner$

vmhgfs-fuse --help
