# Say hello
# @on: a
# @expect: hello

echo hello
