# Check Keepalived's configuration
# @zh: 检查 Keepalived 的配置
# @on: lb1, lb2
# @matches: \Athe configuration is good\n\Z

systemd-run --quiet --wait --pipe keepalived -t && echo "the configuration is good"
