# Ask with a client certificate
# @zh: 带客户端证书请求
# @on: etcd1
# @matches: \A\{"health":"true".*\} from 198\.51\.100\.12\n\{"etcdserver":"<<etcd_version>>".*\} from 198\.51\.100\.12\n\Z

curl -sS -w ' from %{remote_ip}\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd2:2379/health
curl -sS -w ' from %{remote_ip}\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd2:2379/version
