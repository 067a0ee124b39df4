# The kubeconfig is for you alone, and nobody warns
# @zh: kubeconfig 只给自己看，而且没有人提醒
# @on: toolbox
# @matches: ^644 /root/\.kube/config\nNAME\s+NAMESPACE.*\n600 /root/\.kube/config$
# @absent: WARN

chmod 644 ~/.kube/config
stat -c '%a %n' ~/.kube/config
helm list
chmod 600 ~/.kube/config
stat -c '%a %n' ~/.kube/config
