# Thirteen requests
# @zh: 十三个请求
# @matches: ^ann to web: (10 x 200, 3 x 429|11 x 200, 2 x 429|10 x 200, 2 x 429, 1 x 200|10 x 200, 1 x 429, 1 x 200, 1 x 429)$

burst ann web 13
