# See that the files are as large as before
# @zh: 确认文件大小没有变化
# @on: etcd1
# @matches: 11:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$
# @matches: 12:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$
# @matches: 13:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$

space
