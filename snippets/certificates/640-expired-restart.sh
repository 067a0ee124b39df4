# Restart the member whose certificates have expired
# @zh: 重启证书已过期的成员
# @on: etcd3
# @exit: 124
# @matches: \A\Z

timeout 15 systemctl restart etcd
