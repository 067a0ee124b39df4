# Thirteen requests
# @zh: 十三个请求
# @expect: ann to web: 10 x 200, 3 x 429

burst ann web 13
