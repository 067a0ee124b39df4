# Watch the tokens come back
# @zh: 看令牌怎么回来
# @within: 90s
# @timeout: 90s
# @matches: ^gaps between them, in seconds:( [4-8]){2,4}$

kubectl exec -i ann -- bash << 'END' |
while ((SECONDS < 28)); do
  [ "$(curl -s -o /dev/null -w '%{http_code}' http://web)" = 429 ] || echo "200 after $SECONDS s"
  sleep 0.2
done
END
  awk '{ print; if (NR > 1) gaps = gaps " " ($3 - last); last = $3 } END { print "gaps between them, in seconds:" gaps }'
