# Kill an API server
# @zh: 杀掉一个 API server
# @on: api2
# @fixture: plays a crash of the stand-in; on your machines, stop one API server
# @zh-fixture: 模拟替身崩溃；在你的机器上，停掉一个 API server 即可
# @matches: ^the API server is gone$

apiserver-control kill
