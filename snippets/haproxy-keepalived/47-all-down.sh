# Stop all API servers
# @zh: 停掉所有 API server
# @on: api1, api2, api3
# @fixture: plays the loss of the whole control plane
# @zh-fixture: 模拟整个控制平面不可用
# @matches: ^the API server is gone$
# @absent: the API server listens

apiserver-control stop
