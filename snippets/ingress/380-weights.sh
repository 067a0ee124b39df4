# One in five goes to the other version
# @zh: 五分之一去另一个版本
# @matches: ^ +(?:[5-9]|[12]\d|3\d) api$
# @matches: ^ +(?:[6-9]\d) shop$

for _ in $(seq 100); do
  curl -sS http://pay.example.com/ | cut -d - -f 1
  echo
done | grep . | sort | uniq -c
