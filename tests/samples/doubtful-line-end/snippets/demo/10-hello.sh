# Say hello

printf "ab"
echo hello
