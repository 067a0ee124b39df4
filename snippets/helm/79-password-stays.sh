# It stays; only template and --dry-run=client can't look
# @zh: 密码不变了；只有 template 和 --dry-run=client 查不到
# @on: toolbox
# @matches: ^STATUS: deployed\nthe same password$
# @matches: ^template: another one\nserver: the same$
# @absent: Error

before=$(password)
helm upgrade shop ./web -f shop.yaml | grep ^STATUS
[ "$before" = "$(password)" ] && echo "the same password" || echo "another password"
helm template shop ./web | grep -qF "$before" && echo "template: the same" || echo "template: another one"
helm template shop ./web --dry-run=server | grep -qF "$before" && echo "server: the same" || echo "server: another one"
