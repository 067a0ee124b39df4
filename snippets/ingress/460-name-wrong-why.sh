# Compare the address with those where Envoy is
# @zh: 把解析到的地址和 Envoy 所在的地址对一对
# @matches: (?s)^(\S+) +shop.example.com(?!.*^<<worker\d>> +\1$)
# @matches: ^<<worker1>> +\d+\.\d+\.\d+\.\d+$
# @matches: ^<<worker2>> +\d+\.\d+\.\d+\.\d+$

getent hosts shop.example.com
kubectl -n projectcontour get pods -l app=envoy --sort-by .spec.nodeName \
  -o custom-columns=NODE:.spec.nodeName,ADDRESS:.status.hostIP
