# One line of that log: which Pod was asked, and how long it took
# @zh: 其中一行：问了哪个 Pod、用了多久
# @matches: "GET /far HTTP/1.1" 503 UF 0 \d+ (19\d\d|[2-4]\d{3}) - .* "www.example.com" "\d+\.\d+\.\d+\.\d+:80"$

kubectl -n projectcontour logs -l app=envoy -c envoy --tail=-1 | grep ' 503 UF ' | grep /far | tail -n 1
