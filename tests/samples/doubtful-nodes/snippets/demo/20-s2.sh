# Say hello
# @on: all, b

echo hello
