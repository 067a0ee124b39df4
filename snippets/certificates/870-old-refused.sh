# See that all refuse the old
# @zh: 所有成员都拒绝旧证书
# @on: ca
# @within: 60s
# @matches: (?s)(198\.51\.100\.\d+:2379 is unhealthy: .*){3}
# @matches: (?s)(198\.51\.100\.\d+:2379 is healthy: .*){3}

of_ca_1 endpoint health || true
etcdctl endpoint health
