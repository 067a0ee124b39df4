# Break 16: too slow
# @zh: 故障 16：太慢
# @expect: upstream request timeout [504]
# @matches: ^1[5-9] seconds

start=$SECONDS
ask http://www.example.com/slow
echo "$((SECONDS - start)) seconds"
