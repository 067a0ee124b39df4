# Compare what is served now
# @zh: 对比现在提供的证书
# @on: ca
# @matches: ^same processes$
# @matches: ^serial numbers still served: 0$
# @matches: ^served and on disk: 6 of 6$

pids > pids.after
cmp pids.before pids.after && echo same processes
served > served.after
echo "serial numbers still served: $(comm -12 <(grep -o 'serial=.*' served.before | sort) <(grep -o 'serial=.*' served.after | sort) | wc -l)"
matching=0
for pair in etcd{1,2,3}/{server,peer}; do
  grep -q "$(openssl x509 -in "$pair.pem" -noout -serial)" served.after && matching=$((matching + 1))
done
echo "served and on disk: $matching of 6"
