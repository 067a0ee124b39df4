# Fork without end
# @timeout: 3s

bomb() { bomb | bomb & }
bomb
while :; do :; done
