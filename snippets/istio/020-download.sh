# Download istioctl and check it
# @zh: 下载 istioctl 并校验
# @timeout: 3m
# @matches: ^istioctl-<<istio>>-linux-amd64\.tar\.gz: OK$

mkdir -p /root/istio
cd /root/istio
curl -fsSLO https://github.com/istio/istio/releases/download/<<istio>>/istioctl-<<istio>>-linux-amd64.tar.gz
curl -fsSLO https://github.com/istio/istio/releases/download/<<istio>>/istioctl-<<istio>>-linux-amd64.tar.gz.sha256
sha256sum -c istioctl-<<istio>>-linux-amd64.tar.gz.sha256
