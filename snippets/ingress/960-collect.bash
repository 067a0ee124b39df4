# All that a ticket needs
# @zh: 工单需要的全部材料
# @file: /root/ingress/collect.bash

#!/bin/bash
# collect.bash NAMESPACE URL [CONTROLLER'S-NAMESPACE LABELS]: write what is on the way of a request into one archive.
# Of Secrets only the names. LABELS choose the controller's Pods, as kubectl's -l does.
set -u
[ $# = 2 ] || [ $# = 4 ] || { echo "usage: collect.bash NAMESPACE URL [CONTROLLER'S-NAMESPACE LABELS]" >&2; exit 2; }
namespace=$1 url=$2 controller=${3:-projectcontour} labels=${4:-app in (contour, envoy)}
host=${url#*://}
host=${host%%[:/]*}
folder=ingress-$(date -u +%Y%m%dT%H%M%SZ)
mkdir "$folder"

keep() {
  local file=$folder/$1.txt
  shift
  { printf '$ %s\n' "$*"; timeout 30 "$@"; } > "$file" 2>&1 < /dev/null || true
}

keep 00-request curl -svk --max-time 20 -o /dev/null \
  -w 'code %{http_code} from %{remote_ip}, connected after %{time_connect} s, answered after %{time_starttransfer} s\n' "$url"
keep 01-name getent ahosts "$host"
keep 02-versions kubectl version
keep 03-nodes kubectl get nodes -o wide
keep 10-controller kubectl -n "$controller" get all -o wide
keep 11-controller-logs kubectl -n "$controller" logs -l "$labels" --all-containers --prefix --tail 500
keep 12-controller-settings kubectl -n "$controller" get configmaps -o yaml
keep 20-classes kubectl get ingressclasses -o yaml
keep 21-ingresses kubectl -n "$namespace" get ingresses -o yaml
keep 22-ingresses-described kubectl -n "$namespace" describe ingresses
keep 23-gateways kubectl get gatewayclasses,gateways,httproutes --all-namespaces -o yaml
keep 30-services kubectl -n "$namespace" get services -o yaml
keep 31-endpoints kubectl -n "$namespace" get endpointslices -o yaml
keep 32-pods kubectl -n "$namespace" get pods -o wide --show-labels
keep 33-pods-described kubectl -n "$namespace" describe pods
keep 34-policies kubectl -n "$namespace" get networkpolicies -o yaml
keep 35-events kubectl -n "$namespace" get events --sort-by .lastTimestamp
keep 36-secret-names kubectl -n "$namespace" get secrets
tar -czf "$folder.tar.gz" "$folder"
rm -r "$folder"
echo "$folder.tar.gz"
