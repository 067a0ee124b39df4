# Ask each API server whether it is ready
# @zh: 逐个询问 API server 是否就绪
# @on: client
# @matches: \A198\.51\.100\.11 ok\n198\.51\.100\.12 ok\n198\.51\.100\.13 ok\n\Z

for address in 198.51.100.11 198.51.100.12 198.51.100.13; do
  echo "$address $(curl -sS --max-time 5 --cacert /root/ca.crt "https://$address:6443/readyz")"
done
