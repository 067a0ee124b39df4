# See that the API servers show it, without a restart
# @zh: 确认 API server 不用重启就用上了新证书
# @on: toolbox
# @within: 2m
# @stable: 3
# @matches: ^<<cp1>> holds it: 1$
# @matches: ^<<cp2>> holds it: 1$
# @matches: ^<<cp3>> holds it: 1$
# @matches: ^ok$

for node in <<cp1>> <<cp2>> <<cp3>>; do
  echo "$node holds it: $(curl -sk --max-time 5 -w '%{certs}' "https://$node:6443/readyz" | grep -c 'IP Address:198.51.100.21')"
done
kubectl --server https://198.51.100.21:6443 get --raw /readyz
