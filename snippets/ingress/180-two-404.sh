# Whose 404 is it?
# @zh: 这个 404 是谁给的？
# @matches: (?s)HTTP/1.1 404 Not Found.*x-envoy-upstream-service-time: \d+.*no such page
# @matches: (?s)no such page\n-+\nHTTP/1.1 404 Not Found\r?\n(?:(?!upstream).)*$

curl -sSi http://shop.example.com/nothing
printf '\n-----\n'
curl -sSi http://www.example.com/
