# istioctl
# @zh: istioctl
# @timeout: 3m
# @expect: istioctl-<<istio>>-linux-amd64.tar.gz: OK
# @reports: istioctl: ^client version: (\S+)$

mkdir -p /root/limits
cd /root/limits
curl -fsSLO https://github.com/istio/istio/releases/download/<<istio>>/istioctl-<<istio>>-linux-amd64.tar.gz
curl -fsSLO https://github.com/istio/istio/releases/download/<<istio>>/istioctl-<<istio>>-linux-amd64.tar.gz.sha256
sha256sum -c istioctl-<<istio>>-linux-amd64.tar.gz.sha256
tar -xzf istioctl-<<istio>>-linux-amd64.tar.gz -C /usr/local/bin
istioctl version --remote=false
