# Where it is counted, and how to give it back at once
# @zh: 数在哪里记，怎样马上还回去
# @matches: ^shop_service_web_\d+00: 26$
# @expect: ann to web: 10 x 200, 3 x 429

redis() { kubectl -n limits exec deployment/redis -- redis-cli "$@"; }
key=$(redis --scan --pattern 'shop_service_web_*')
echo "$key: $(redis get "$key")"
redis del "$key"
burst ann web 13
