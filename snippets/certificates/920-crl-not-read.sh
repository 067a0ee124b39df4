# See the revoked certificate let in
# @zh: 被吊销的证书照样进得去
# @on: ca
# @within: 30s
# @matches: ^/drill/san\nyes$

lost https://198.51.100.13:2379
