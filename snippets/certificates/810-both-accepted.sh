# See that both are accepted by all
# @zh: 新旧两种证书所有成员都接受
# @on: ca
# @within: 30s
# @matches: (?s)(198\.51\.100\.\d+:2379 is healthy: .*){6}

newcomer endpoint health
etcdctl endpoint health
