# Completion in new shells
# @zh: 新终端里的命令补全
# @on: toolbox
# @timeout: 2m
# @expect: complete -o default -F __start_helm helm

apt-get update
apt-get install -y bash-completion
helm completion bash > /etc/bash_completion.d/helm
bash -c '. /usr/share/bash-completion/bash_completion; . /etc/bash_completion.d/helm; complete -p helm'
