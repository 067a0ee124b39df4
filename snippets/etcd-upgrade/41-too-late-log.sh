# Read why it did not start, and go forward again
# @zh: 查明没有启动的原因，再换成新版本
# @on: etcd3
# @timeout: 2m
# @within: 20s
# @expect: invalid downgrade; server version is lower than determined cluster version
# @matches: ^active$

journalctl -u etcd --no-pager -o cat | grep -oE 'invalid downgrade; server version is lower than determined cluster version|version ."[0-9.]+." is not supported' | tail -n 1
ln -sfn /opt/etcd-<<to_version>> /opt/etcd
systemctl restart etcd
systemctl is-active etcd
