# All who ask share one bucket
# @zh: 所有访问者共用一个桶
# @timeout: 3m
# @expect: ann to web: 10 x 200
# @matches: ^bob to web: (?!.*[2-9] x 200).*\d x 429

kubectl apply -f limit.yaml
fresh shop web > fresh.log
burst ann web 10
burst bob web 10
