# matchLabelKeys: each revision by itself
# @zh: matchLabelKeys：每个修订版各算各的
# @timeout: 2m
# @matches: ^> +matchLabelKeys: \[revision\]$
# @like: old-1 <<worker1>> Running
# @like: old-2 <<worker1>> Running
# @matches: ^new-1 +(<<worker1>> +Running\nnew-2 +<<worker2>>|<<worker2>> +Running\nnew-2 +<<worker1>>) +Running$

kubectl delete pod new-1 new-2
sed 's/^\( *\)whenUnsatisfiable: .*/&\n\1matchLabelKeys: [revision]/' revision.yaml > revision-keys.yaml
diff revision.yaml revision-keys.yaml || true
for number in 1 2; do
  sed "s/NAME/new-$number/" revision-keys.yaml | kubectl apply -f -
  kubectl wait --for condition=Ready --timeout 60s "pod/new-$number"
done
where -l app=shop
