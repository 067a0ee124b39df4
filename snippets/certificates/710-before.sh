# Note what is served, and by which processes
# @zh: 记下现在提供的证书和进程
# @on: ca
# @matches: \Aetcd1 MainPID=[1-9]\d*\netcd2 MainPID=[1-9]\d*\netcd3 MainPID=[1-9]\d*\n(etcd[123]:23(79|80) issuer=.* serial=[0-9A-F]+ *\n){6}\Z

pids() {
  for node in etcd1 etcd2 etcd3; do echo "$node $(ssh root@$node systemctl show -p MainPID etcd)"; done
}
pids | tee pids.before
served | tee served.before
