# Trap: it waits, and nobody says why
# @zh: 陷阱：它一直等，没有任何提示
# @like: ghost no-such-node Pending
# @matches: ^Events: +<none>$

kubectl apply -f missing.yaml
asked=$SECONDS
where ghost
why ghost
