# Take the Pod and the probe away, and give kubectl its former endpoint
# @zh: 删掉 Pod 和探测，让 kubectl 用回原来的入口
# @on: toolbox
# @timeout: 2m
# @expect: namespace "ha" deleted
# @matches: ^it asks no more$
# @matches: (?s)^removed ./root/probe.\n.*/run/probe\.pid.*/certificate-authority\.pem.*/client-certificate\.pem.*/client-key\.pem.*/root/web\.yaml.$
# @matches: ^Kubernetes control plane.* is running at .*https://\S+:6443.*\nok\Z
# @absent: <<vip>>

kubectl delete namespace ha
/root/probe stop
rm -fv /root/probe /run/probe.* /root/certificate-authority.pem /root/client-certificate.pem /root/client-key.pem /root/web.yaml
name=$(kubectl config view --minify -o jsonpath='{.contexts[0].context.cluster}')
[ -s ~/server.before ] && kubectl config set-cluster "$name" --server "$(cat ~/server.before)" && rm ~/server.before
kubectl cluster-info | head -n 1
kubectl get --raw /readyz
