# Has every sidecar got its configuration?
# @zh: 每个 sidecar 都拿到配置了吗？
# @within: 30s
# @matches: ^client-\S+\.shop +Kubernetes +istiod-\S+ +<<istio>> +4 \(CDS,LDS,EDS,RDS\)
# @matches: ^web-\S+\.shop +Kubernetes +istiod-\S+ +<<istio>> +4 \(CDS,LDS,EDS,RDS\)
# @matches: ^data plane version: .*<<istio>> \(2 proxies\)

istioctl proxy-status
istioctl version
