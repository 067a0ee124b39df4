# Say hello
