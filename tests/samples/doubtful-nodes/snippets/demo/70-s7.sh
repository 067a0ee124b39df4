# Say hello
# @on: b, together, together

echo hello
