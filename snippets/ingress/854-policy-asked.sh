# What comes out of it
# @zh: 看到的现象
# @within: 60s
# @timeout: 90s
# @matches: ^upstream connect error or disconnect/reset before headers.* \[503\]

ask http://shop.example.com/api
