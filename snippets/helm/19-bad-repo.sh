# Trap: an address that is no chart repository, a chart that is not there
# @zh: 陷阱：地址不是 chart 仓库，chart 不存在
# @on: toolbox
# @expect: Error: looks like "http://toolbox:8080/stable" is not a valid chart repository or cannot be reached
# @expect: 404
# @expect: not found in lab index. (try 'helm repo update'): no chart name found
# @expect: not found in lab index. (try 'helm repo update'): no chart version found for web-9.9.9
# @matches: ^(exit code 1[\s\S]*){3}$

helm repo add other http://toolbox:8080/stable || echo "exit code $?"
helm pull lab/wbe || echo "exit code $?"
helm pull lab/web --version 9.9.9 || echo "exit code $?"
