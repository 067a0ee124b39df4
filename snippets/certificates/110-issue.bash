# Write a script that issues a pair
# @zh: 写一个签发证书的脚本
# @on: ca
# @file: /root/etcd-ca/issue

#!/bin/bash
# issue NODE PROFILE: make a key, have it signed, leave both as NODE/PROFILE.pem and NODE/PROFILE-key.pem.
# With CA=ca-2 in front, ca-2.pem signs instead of ca.pem.
set -euo pipefail
cd /root/etcd-ca
node=$1 profile=$2 ca=${CA:-ca} names=

# cfssl takes "default" for a profile that it does not know, and does not say so.
if ! grep -q "\"$profile\": {" ca-config.json; then
  echo "issue $node $profile: ca-config.json has no such profile" >&2
  exit 1
fi
if [ "$profile" != client ]; then
  address=$(getent ahostsv4 "$node") || { echo "issue $node $profile: no address for $node" >&2; exit 1; }
  names=$node,${address%% *},localhost,127.0.0.1
fi
install -d -m 700 "$node"
cfssl gencert -loglevel=2 -ca="$ca.pem" -ca-key="$ca-key.pem" -config=ca-config.json -profile="$profile" \
  -cn="$node" -hostname="$names" csr.json | cfssljson -bare "$node/new"
mv "$node/new.pem" "$node/$profile.pem"
mv "$node/new-key.pem" "$node/$profile-key.pem"
rm "$node/new.csr"
echo "$node/$profile.pem: $(openssl x509 -in "$node/$profile.pem" -noout -issuer -enddate | tr '\n' ' ')"
