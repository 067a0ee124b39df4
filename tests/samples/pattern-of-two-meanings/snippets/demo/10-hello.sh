# Say hello
# @matches: [a||b]

echo hello
