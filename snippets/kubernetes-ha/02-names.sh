# See which names their certificates hold
# @zh: 看它们的证书里有哪些名字
# @on: toolbox
# @matches: (?s)\A(<<cp1>>[^\n]*\bDNS:kubernetes,[^\n]*IP Address:<<vip>>\b.*)(<<cp2>>[^\n]*IP Address:<<vip>>\b.*)(<<cp3>>[^\n]*IP Address:<<vip>>\b.*)\Z

for node in <<cp1>> <<cp2>> <<cp3>>; do
  echo "$node $(curl -sk --max-time 5 -w '%{certs}' "https://$node:6443/readyz" | grep DNS:)"
done
