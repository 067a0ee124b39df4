# See which keys cfssl makes
# @zh: 看看 cfssl 能生成哪些密钥
# @on: ca
# @matches: \Arsa 1024: RSA key is too weak\nrsa 3072: made\necdsa 224: invalid curve\necdsa 256: made\necdsa 384: made\n<<ed25519>>\n\Z

for key in "rsa 1024" "rsa 3072" "ecdsa 224" "ecdsa 256" "ecdsa 384" "ed25519 0"; do
  read -r algo size <<< "$key"
  echo "{\"CN\": \"x\", \"key\": {\"algo\": \"$algo\", \"size\": $size}}" | cfssl genkey - 2>&1 |
    sed -n -e "s/.*\"csr\":.*/$key: made/p" -e "s/.*\"message\":\"\([^\"]*\)\".*/$key: \1/p"
done
