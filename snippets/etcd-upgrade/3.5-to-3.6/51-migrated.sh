# Wait until the files have the old form
# @zh: 等待数据文件转换成旧格式
# @on: etcd1
# @within: 90s
# @matches: 11:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0","storage":"<<from_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0","storage":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0","storage":"<<from_minor>>\.0"

versions
