# Remove the file that you edited
# @zh: 删掉编辑过的文件
# @on: control-plane, control-plane2, control-plane3
# @expect: ls: cannot access '/root/kubeadm.yaml': No such file or directory

rm /root/kubeadm.yaml
ls /root/kubeadm.yaml || true
