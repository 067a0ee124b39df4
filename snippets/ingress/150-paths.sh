# Which path goes where?
# @zh: 哪个路径去哪里？
# @within: 30s
# @matches: ^/ +shop-\S+ answers / \[200\]
# @matches: ^/api +api-\S+ answers /api \[200\]
# @matches: ^/api/x +api-\S+ answers /api/x \[200\]
# @matches: ^/apix +shop-\S+ answers /apix \[200\]
# @matches: ^/status +api-\S+ answers /status \[200\]
# @matches: ^/status/ +shop-\S+ answers /status/ \[200\]

for path in / /api /api/x /apix /status /status/; do
  printf '%-9s' "$path"
  ask "http://shop.example.com$path"
done
