# Download Helm and check it
# @zh: 下载 Helm 并校验
# @timeout: 3m
# @matches: ^helm-v<<helm>>-linux-amd64\.tar\.gz: OK$
# @matches: ^v<<helm>>
# @reports: helm: ^v(\d[^+\s]+)

curl -fsSLO https://get.helm.sh/helm-v<<helm>>-linux-amd64.tar.gz
curl -fsSLO https://get.helm.sh/helm-v<<helm>>-linux-amd64.tar.gz.sha256sum
sha256sum -c helm-v<<helm>>-linux-amd64.tar.gz.sha256sum
tar -xzf helm-v<<helm>>-linux-amd64.tar.gz
install -m 0755 linux-amd64/helm /usr/local/bin/
helm version --short
