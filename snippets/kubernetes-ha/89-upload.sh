# Keep it for the next upgrade
# @zh: 存进集群，下次升级也带上
# @on: control-plane
# @matches: ^\[upload-config\] .*\n  certSANs:\n  - 198\.51\.100\.21$

kubeadm init phase upload-config kubeadm --config /root/kubeadm.yaml
kubectl -n kube-system get configmap kubeadm-config -o jsonpath='{.data.ClusterConfiguration}' | sed -n '/^  certSANs:/,/^  [a-z]/p'
