# Add the repository
# @zh: 添加仓库
# @on: toolbox
# @expect: "lab" has been added to your repositories
# @expect: Update Complete.
# @matches: ^lab\s+http://toolbox:8080/?\s*$

helm repo add lab http://toolbox:8080
helm repo update
helm repo list
