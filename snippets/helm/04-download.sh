# Download Helm and check it
# @zh: 下载 Helm 并校验
# @on: toolbox
# @timeout: 3m
# @matches: ^helm-v<<helm_version>>-linux-amd64\.tar\.gz: OK$

cd /root
curl -fsSLO https://get.helm.sh/helm-v<<helm_version>>-linux-amd64.tar.gz
curl -fsSLO https://get.helm.sh/helm-v<<helm_version>>-linux-amd64.tar.gz.sha256sum
sha256sum -c helm-v<<helm_version>>-linux-amd64.tar.gz.sha256sum
