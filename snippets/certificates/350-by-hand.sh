# Put it in by hand, past all checks
# @zh: 绕过检查，手工放上去
# @on: ca
# @matches: \A\Z

by_hand() {
  scp -q etcd3/drill.pem root@etcd3:"/etc/etcd/pki/$1.pem"
  scp -q etcd3/drill-key.pem root@etcd3:"/etc/etcd/pki/$1-key.pem"
}
by_hand server
