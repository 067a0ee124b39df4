# A port-forward works, and proves nothing
# @zh: port-forward 能通，但什么也证明不了
# @matches: \Aapi-\S+ answers / \[200\]

pod=$(kubectl get pods -l app=api --sort-by .metadata.creationTimestamp -o jsonpath='{.items[-1:].metadata.name}')
kubectl port-forward "pod/$pod" 9080:80 > forward.log &
ask --retry 10 --retry-connrefused --retry-delay 1 http://127.0.0.1:9080/ 2>> forward.log
kill $!
