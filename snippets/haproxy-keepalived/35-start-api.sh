# Start the API server again
# @zh: 重新启动这个 API server
# @on: api2
# @fixture: ends the drill; on your machines, start the API server that you stopped
# @zh-fixture: 结束演练；在你的机器上，把停掉的 API server 启动起来
# @matches: ^the API server listens$

apiserver-control start
