# Send two megabytes, where they are allowed and where not
# @zh: 上传 2 MB：允许的地方和不允许的地方
# @on: client
# @matches: ^/: 413$
# @matches: ^/upload: 200$

head -c 2M /dev/zero > /tmp/two-megabytes
for place in / /upload; do
  echo "$place: $(curl -sS -o /dev/null -w '%{http_code}' --data-binary @/tmp/two-megabytes "http://web:8080$place")"
done
