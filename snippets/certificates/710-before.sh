# Note what is served, and by which processes
# @zh: 记下现在提供的证书和进程
# @on: ca
# @matches: \A(MainPID=[1-9]\d*\n){3}(etcd[123]:23(79|80) issuer=.* serial=[0-9A-F]+ *\n){6}\Z

pids() {
  for node in etcd1 etcd2 etcd3; do ssh root@$node systemctl show -p MainPID etcd; done
}
pids | tee pids.before
served | tee served.before
