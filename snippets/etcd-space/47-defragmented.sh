# See what that brought
# @zh: 看看效果
# @on: etcd1
# @matches: 11:2379: [0-3]\.\d MiB on disk, [0-3]\.\d MiB in use, quota 16 MiB, \d?\d%$
# @matches: 12:2379: [0-3]\.\d MiB on disk, [0-3]\.\d MiB in use, quota 16 MiB, \d?\d%$
# @matches: 13:2379: [0-3]\.\d MiB on disk, [0-3]\.\d MiB in use, quota 16 MiB, \d?\d%$

space
