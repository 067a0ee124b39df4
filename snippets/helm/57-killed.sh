# Make it happen: Helm is killed in the middle of an upgrade
# @zh: 制造故障：升级到一半，Helm 被杀掉
# @on: toolbox
# @expect: killed, exit code 137
# @matches: ^13\s+.*\spending-upgrade\s

timeout -s KILL 10 helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --set image.tag=1.62 --wait > /dev/null || echo "killed, exit code $?"
helm history shop --max 1
