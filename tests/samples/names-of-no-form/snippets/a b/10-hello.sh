# Say hello

echo hello
