# Every later upgrade is refused
# @zh: 之后的升级一律被拒绝
# @on: toolbox
# @exit: 1
# @matches: ^helm list:\nNAME
# @matches: ^all:\nNAME.*\nshop\s+drill-helm\s+13\s+.*\spending-upgrade\s
# @expect: Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress

echo "helm list:"; helm list
echo "all:"; <<list_all>>
helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml
