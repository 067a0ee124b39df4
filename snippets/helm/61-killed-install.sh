# Killed in the middle of the first installation
# @zh: 首次安装到一半被杀掉
# @on: toolbox
# @timeout: 2m
# @expect: killed, exit code 137
# @expect: Error: UPGRADE FAILED: another operation (install/upgrade/rollback) is in progress
# @expect: Error: release has no 0 version
# @expect: release "second" uninstalled
# @matches: ^STATUS: deployed$

timeout -s KILL 10 helm install second lab/web --set image.tag=1.62 --wait > /dev/null || echo "killed, exit code $?"
helm upgrade --install second lab/web || echo "exit code $?"
helm rollback second || echo "exit code $?"
helm uninstall second
helm install second lab/web | grep ^STATUS
helm uninstall second
