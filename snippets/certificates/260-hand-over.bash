# Write a script that hands a pair over
# @zh: 写一个交付证书的脚本
# @on: ca
# @file: /root/etcd-ca/hand-over

#!/bin/bash
# hand-over NODE PROFILE: check the pair, keep NODE's present one in old/, put the new one in its place.
set -euo pipefail
cd /root/etcd-ca
node=$1 profile=$2 pair=$1/$2
address=$(getent ahostsv4 "$node")
address=${address%% *}

refuse() {
  echo "hand-over: $pair.pem $*; nothing was changed" >&2
  exit 1
}
for purpose in sslserver sslclient; do
  openssl verify -CAfile trust.pem -purpose $purpose "$pair.pem" > /dev/null || refuse "is not good for $purpose"
done
openssl x509 -in "$pair.pem" -noout -checkip "$address" | grep -q 'does match' || refuse "does not name $address"
[ "$(openssl x509 -in "$pair.pem" -noout -pubkey)" = "$(openssl pkey -in "$pair-key.pem" -pubout)" ] ||
  refuse "does not belong to its key"
ssh -n "root@$node" cat /etc/etcd/pki/ca.pem | openssl verify -CAfile /dev/stdin "$pair.pem" > /dev/null ||
  refuse "is of no CA that $node trusts"

ssh -n "root@$node" 'install -d -m 700 -o etcd -g etcd /etc/etcd/pki/new /etc/etcd/pki/old'
scp -q "$pair.pem" "$pair-key.pem" "root@$node:/etc/etcd/pki/new/"
# Two renames, one right behind the other: between them certificate and key do not match.
ssh -n "root@$node" "cd /etc/etcd/pki && chown etcd:etcd new/$profile.pem new/$profile-key.pem &&
  chmod 644 new/$profile.pem && chmod 600 new/$profile-key.pem &&
  { [ ! -e $profile.pem ] || cp -p --backup=numbered $profile.pem $profile-key.pem old/; } &&
  mv new/$profile.pem new/$profile-key.pem ."
echo "$node $profile: $(openssl x509 -in "$pair.pem" -noout -serial)"
