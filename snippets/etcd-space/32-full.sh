# See how full the members are
# @zh: 查看各成员的占用
# @on: etcd1
# @matches: ^https://198\.51\.100\.11:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$
# @matches: ^https://198\.51\.100\.12:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$
# @matches: ^https://198\.51\.100\.13:2379: 1[3-9]\.\d MiB on disk, \d+\.\d MiB in use, quota 16 MiB, ([89]\d|1\d\d)%$

space
