# Remove the file that you edited
# @zh: 删掉编辑过的文件
# @on: control-plane, control-plane2, control-plane3
# @absent: kubeadm.yaml

rm /root/kubeadm.yaml
ls /root
