# Say hello
# @expct: hello

echo hello
