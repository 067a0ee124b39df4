# Trap: every upgrade makes another password
# @zh: 陷阱：每次升级密码都会变
# @on: toolbox
# @matches: ^another password$

password() { kubectl get secret shop-web-password -o jsonpath='{.data.password}'; }
helm upgrade shop ./web -f shop.yaml > /dev/null
before=$(password)
helm upgrade shop ./web -f shop.yaml > /dev/null
[ "$before" = "$(password)" ] && echo "the same password" || echo "another password"
