# Raise it on the others, one after the other
# @zh: 逐个调大其余成员的配额
# @on: etcd2, etcd3
# @timeout: 2m
# @matches: \Aquota-backend-bytes: <<raised_quota>>\nactive\n
# @matches: ^\{"health":"true".*\}\n\Z
# @absent: port 80

sed -i -e '$a quota-backend-bytes: <<raised_quota>>' -e '/^quota-backend-bytes: /d' /etc/etcd/etcd.conf.yml
grep '^quota-backend-bytes: ' /etc/etcd/etcd.conf.yml
systemctl restart etcd
systemctl is-active etcd
# Go on to the next member only when this one says true.
curl -sS -w '\n' --retry 20 --retry-delay 1 --retry-all-errors -f --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem 'https://127.0.0.1:2379/health?exclude=NOSPACE'
