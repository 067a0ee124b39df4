# Break 2: the name leads to another machine
# @zh: 故障 2：域名指向了别的机器
# @exit: 7
# @expect: Could not connect to server

other=$(kubectl get node <<control_plane>> -o jsonpath='{.status.addresses[?(@.type=="InternalIP")].address}')
hosts=$(sed "s/^${node:?} /${other:?} /" /root/ingress/hosts.good) && echo "$hosts" > /etc/hosts
ask http://shop.example.com/
