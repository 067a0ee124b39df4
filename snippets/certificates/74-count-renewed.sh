# See that no write has failed
# @zh: 确认没有一次写入失败
# @on: ca
# @within: 60s
# @matches: ^taken: ([4-9]\d|\d{3,}), tries that failed: 0, taken but not in etcd: 0$

count
