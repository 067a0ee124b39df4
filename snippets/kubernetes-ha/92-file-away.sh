# Take the working file away
# @zh: 删掉工作文件
# @on: control-plane, control-plane2, control-plane3
# @expect: removed '/root/kubeadm.yaml'

rm -v /root/kubeadm.yaml
