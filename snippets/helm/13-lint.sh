# Check the chart and look at what it renders
# @zh: 检查 chart，看看渲染结果
# @on: toolbox
# @expect: 1 chart(s) linted, 0 chart(s) failed
# @matches: ^kind: Deployment$
# @matches: ^kind: Service$
# @matches: ^kind: ServiceAccount$
# @matches: ^  name: shop-web-test$

helm lint web
helm template shop web | grep -E '^kind:|^  name:'
