# Say hello
# @matches: [a
# @json: a is 1
# @within: soon

echo hello
