# Give an API server a certificate of another CA
# @zh: 给一个 API server 换上别的 CA 签发的证书
# @on: api3
# @fixture: plays a machine of another cluster, or certificates renewed with the wrong CA
# @zh-fixture: 模拟别的集群的机器，或用错 CA 续签的证书
# @matches: ^the API server is gone$
# @matches: ^the API server listens$

apiserver-control stop
install -m 644 /usr/local/share/stand-in/foreign.crt /etc/kubernetes/pki/apiserver.crt
install -m 600 /usr/local/share/stand-in/foreign.key /etc/kubernetes/pki/apiserver.key
apiserver-control start
