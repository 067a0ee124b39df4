# A budget for each customer, whichever Pod answers
# @zh: 每个客户一个额度，不管由哪个 Pod 回答
# @timeout: 90s
# @expect: ann to web -H x-customer:red: 3 x 200, 2 x 429
# @expect: bob to web -H x-customer:blue: 3 x 200, 2 x 429
# @expect: ann to web: 3 x 429

for key in $(redis --scan --pattern 'shop_*'); do redis del "$key"; done
burst ann 'web -H x-customer:red' 5
burst bob 'web -H x-customer:blue' 5
burst ann web 3
