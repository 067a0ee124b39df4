# Compare what is served now
# @zh: 对比现在提供的证书
# @on: ca
# @matches: ^same processes$
# @matches: ^pairs still served: 0$
# @matches: ^served and on disk: 6 of 6$

pids > pids.after
cmp pids.before pids.after && echo same processes
served > served.after
echo "pairs still served: $(comm -12 served.before served.after | wc -l)"
for pair in etcd{1,2,3}/{server,peer}; do
  grep "$(openssl x509 -in "$pair.pem" -noout -serial)" served.after
done | wc -l | sed 's/.*/served and on disk: & of 6/'
