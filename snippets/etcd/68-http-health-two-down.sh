# Ask the survivor over HTTP
# @zh: 通过 HTTP 查询剩下的成员
# @on: etcd1
# @matches: \A\{"health":"false".*\}\n+ from 198\.51\.100\.11\n\Z

curl -sS -w ' from %{remote_ip}\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd1:2379/health
