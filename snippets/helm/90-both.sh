# Both versions side by side
# @zh: 两个版本放在一起
# @on: toolbox
# @timeout: 3m
# @matches: ^helm-v<<helm3_version>>-linux-amd64\.tar\.gz: OK$
# @matches: ^helm-v<<helm4_version>>-linux-amd64\.tar\.gz: OK$
# @matches: ^v<<helm3_version>>(\+g[0-9a-f]+)?\nv<<helm4_version>>(\+g[0-9a-f]+)?$

curl -fsSLO https://get.helm.sh/helm-v<<helm3_version>>-linux-amd64.tar.gz
curl -fsSLO https://get.helm.sh/helm-v<<helm3_version>>-linux-amd64.tar.gz.sha256sum
curl -fsSLO https://get.helm.sh/helm-v<<helm4_version>>-linux-amd64.tar.gz
curl -fsSLO https://get.helm.sh/helm-v<<helm4_version>>-linux-amd64.tar.gz.sha256sum
cat helm-v*.sha256sum | sha256sum -c
tar -xzf helm-v<<helm3_version>>-linux-amd64.tar.gz -O linux-amd64/helm > /usr/local/bin/helm3
tar -xzf helm-v<<helm4_version>>-linux-amd64.tar.gz -O linux-amd64/helm > /usr/local/bin/helm4
chmod 755 /usr/local/bin/helm3 /usr/local/bin/helm4
helm3 version --short
helm4 version --short
