# Get in all the same, until it is repaired
# @zh: 修好之前先这样进去
# @on: toolbox
# @matches: \Aok\Z

kubectl --server https://198.51.100.21:6443 --tls-server-name kubernetes get --raw /readyz
