# Start stand-ins of three API servers
# @zh: 启动三个 API server 替身
# @on: api1, api2, api3
# @fixture: stands in for the API servers that you have already: TLS on port 6443 with a certificate of the cluster's CA, and /readyz
# @zh-fixture: 代替你已有的 API server：6443 端口上的 TLS（证书由集群 CA 签发），以及 /readyz
# @matches: ^the API server listens$

install -D -m 644 -t /etc/kubernetes/pki /usr/local/share/stand-in/ca.crt /usr/local/share/stand-in/apiserver.crt
install -m 600 -t /etc/kubernetes/pki /usr/local/share/stand-in/apiserver.key
apiserver-control start
