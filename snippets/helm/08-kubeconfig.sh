# The kubeconfig is for you alone
# @zh: kubeconfig 只给自己看
# @on: toolbox
# @matches: ^600 /root/\.kube/config$

chmod 644 ~/.kube/config
helm list
chmod 600 ~/.kube/config
stat -c '%a %n' ~/.kube/config
helm list
