# The kubeconfig is for you alone, and nobody warns
# @zh: kubeconfig 只给自己看，而且没有人提醒
# @on: toolbox
# @matches: ^644 /root/open-kubeconfig\nNAME\s+NAMESPACE.*\n600 /root/\.kube/config$
# @absent: WARN

install -m 644 ~/.kube/config ~/open-kubeconfig
stat -c '%a %n' ~/open-kubeconfig
helm list --kubeconfig ~/open-kubeconfig
rm ~/open-kubeconfig
chmod 600 ~/.kube/config
stat -c '%a %n' ~/.kube/config
