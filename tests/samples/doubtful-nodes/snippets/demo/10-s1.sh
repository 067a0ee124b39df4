# Say hello
# @on: all, togther

echo hello
