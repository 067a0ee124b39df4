# Nothing is left
# @zh: 什么也没有留下
# @expect: nothing is left
# @exit: 7
# @matches: ^no line of this page's\ncurl: \(7\) Failed to connect to \S+ port 80 after \d+ ms: Could not connect to server\n\Z
# @absent: No such file

found=$(kubectl get namespaces,crds,clusterroles,clusterrolebindings,ingressclasses -o name) &&
  { grep -E '/shop$|contour|gateway' <<< "${found:?}" || echo "nothing is left"; }
cd /root
hosts=$(grep -v ' shop.example.com www.example.com pay.example.com$' /etc/hosts) && echo "$hosts" > /etc/hosts
grep example.com /etc/hosts || echo "no line of this page's"
rm -r ingress
curl -sS --max-time 5 "http://$node/"
