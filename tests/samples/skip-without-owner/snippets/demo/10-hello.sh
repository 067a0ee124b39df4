# Say hello
# @skip: because

echo hello
