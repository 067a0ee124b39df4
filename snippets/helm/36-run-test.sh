# Run the chart's test
# @zh: 运行 chart 自带的测试
# @on: toolbox
# @within: 2m
# @timeout: 4m
# @matches: ^STATUS: deployed$
# @matches: ^TEST SUITE: +shop-web-test$
# @matches: ^Phase: +Succeeded$
# @matches: ^HTTP/1\.1 200 OK

helm test shop --timeout 90s --logs
