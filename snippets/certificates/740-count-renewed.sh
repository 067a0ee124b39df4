# See that no write is lost
# @zh: 确认没有丢失一次写入
# @on: ca
# @within: 60s
# @matches: ^taken: ([4-9]\d|\d{3,}), tries that failed: [0-3], taken but not in etcd: 0$

count
