# See which keys cfssl makes
# @zh: 看看 cfssl 能生成哪些密钥
# @on: ca
# @matches: ^rsa 1024: RSA key is too weak$
# @matches: ^rsa 3072: made$
# @matches: ^ecdsa 224: invalid curve$
# @matches: ^ecdsa 256: made$
# @matches: ^ecdsa 384: made$
# @matches: ^<<ed25519>>$

for key in "rsa 1024" "rsa 3072" "ecdsa 224" "ecdsa 256" "ecdsa 384" "ed25519 0"; do
  read -r algo size <<< "$key"
  echo "{\"CN\": \"x\", \"key\": {\"algo\": \"$algo\", \"size\": $size}}" | cfssl genkey - 2>&1 |
    sed -n -e "s/.*\"csr\":.*/$key: made/p" -e "s/.*\"message\":\"\([^\"]*\)\".*/$key: \1/p"
done
