# Give each member its own pairs
# @zh: 把各自的证书交给每个成员
# @on: ca
# @matches: \Aetcd1 server: serial=[0-9A-F]+\netcd1 peer: serial=[0-9A-F]+\netcd2 server: serial=[0-9A-F]+\netcd2 peer: serial=[0-9A-F]+\netcd3 server: serial=[0-9A-F]+\netcd3 peer: serial=[0-9A-F]+\n\Z

chmod 755 hand-over
for node in etcd1 etcd2 etcd3; do
  ./hand-over $node server
  ./hand-over $node peer
done
