# Say hello
# @on: together

echo hello
