# Say hello
# @on: a, b, a

echo hello
