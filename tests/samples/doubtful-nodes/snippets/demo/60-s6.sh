# Say hello
# @on: a, all

echo hello
