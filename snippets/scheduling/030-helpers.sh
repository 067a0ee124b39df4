# Name two workers, and two questions that are asked again and again
# @zh: 给两个工作节点取个变量名，再定义两个反复要问的问题
# @expect: No resources found in scheduling namespace.

node1=<<worker1>>
node2=<<worker2>>
where() {
  kubectl get pods --sort-by .metadata.name \
    -o custom-columns=POD:.metadata.name,NODE:.spec.nodeName,PHASE:.status.phase "$@"
}
why() {
  kubectl describe "pod/${1#pod/}" | sed -n '/^Events:/,$p'
}
per_node() {
  kubectl get pods "$@" -o go-template='{{range .items}}{{if not .metadata.deletionTimestamp}}{{or .spec.nodeName "<none>"}} {{.status.phase}}{{"\n"}}{{end}}{{end}}' |
    sort | uniq -c
}
kubectl get pods
