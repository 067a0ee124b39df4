# Start all API servers
# @zh: 启动所有 API server
# @on: api1, api2, api3
# @fixture: ends the drill
# @zh-fixture: 结束演练
# @matches: ^the API server listens$

apiserver-control start
