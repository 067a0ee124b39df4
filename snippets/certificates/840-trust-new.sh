# Let everybody trust the new one only
# @zh: 只信任新 CA
# @on: ca
# @matches: \Aok .* CN=etcd CA 2 trust\.pem\netcd1: certificates in ca\.pem: 1\netcd2: certificates in ca\.pem: 1\netcd3: certificates in ca\.pem: 1\n\Z

cp ca-2.pem trust.new
mv trust.new trust.pem
certificate-days 30 trust.pem
send_trust
