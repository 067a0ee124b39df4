# Ask from elsewhere
# @zh: 从别的机器访问
# @on: client
# @matches: \A403\n403\n\Z

for page in status build; do curl -sS -o /dev/null -w '%{http_code}\n' http://web:8082/$page; done
