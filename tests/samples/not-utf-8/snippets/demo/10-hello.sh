# Say hello
# @expect: hello

echo ÿ hello
