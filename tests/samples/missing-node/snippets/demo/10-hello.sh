# Say hello
# @on: c

echo hello
