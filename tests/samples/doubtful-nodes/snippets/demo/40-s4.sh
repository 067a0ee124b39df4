# Say hello
# @on: a, together, b

echo hello
