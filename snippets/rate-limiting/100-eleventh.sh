# Thirteen requests
# @zh: 十三个请求
# @matches: ^ann to web: 1[01] x 200, [1-3] x 429(, 1 x 200(, 1 x 429)?)?$

burst ann web 13
