# Two mistakes that are refused
# @zh: 两种会被拒绝的写法
# @exit: 1
# @matches: "system-drill" is invalid: .*reserved for system use only
# @expect: no PriorityClass with name drill-highest was found

kubectl create priorityclass system-drill --value 1 || true
sed "s/NAME/misspelt/; s/CLASS/drill-highest/; s/SHARE/${share:?}/" important.yaml | kubectl apply -f -
