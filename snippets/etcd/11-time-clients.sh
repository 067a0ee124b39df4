# Wait until the others follow etcd1
# @zh: 等待其他节点与 etcd1 同步
# @on: etcd2, etcd3, together
# @timeout: 90s
# @matches: ^try: \d+, refid: C633640B, correction: 0\.0
# @like: ^* 198.51.100.11 10 ...
# @matches: ^Leap status +: Normal$

chronyc waitsync 60 0.1 0 1
chronyc -n sources
chronyc tracking
