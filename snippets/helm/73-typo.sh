# Trap: a misspelt value is ignored in silence
# @zh: 陷阱：value 拼错了，悄悄被忽略
# @on: toolbox
# @matches: ^  replicas: 1$
# @matches: ^exit code 0$

helm template shop web --set replicacount=5 | grep replicas:; echo "exit code $?"
