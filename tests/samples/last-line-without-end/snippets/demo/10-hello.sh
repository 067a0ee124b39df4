# Say hello
# @expect: hello

echo hello