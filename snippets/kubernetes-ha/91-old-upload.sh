# ... and to the former configuration
# @zh: ……以及原来的配置
# @on: control-plane
# @matches: ^\[upload-config\] .*\n  certSANs:\n(  - .*\n)*  - <<vip>>$
# @absent: 198.51.100.21

kubeadm init phase upload-config kubeadm --config /root/kubeadm.yaml
kubectl -n kube-system get configmap kubeadm-config -o jsonpath='{.data.ClusterConfiguration}' | sed -n '/^  certSANs:/,/^  [a-z]/p'
