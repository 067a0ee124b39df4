# Helm 4 takes over a release of Helm 3, and the way back
# @zh: Helm 4 接管 Helm 3 的 release，以及反过来
# @on: toolbox
# @timeout: 3m
# @matches: ^three\s+drill-helm\s+3\s+.*deployed

helm4 upgrade three lab/web --set replicaCount=2 --wait > /dev/null
managers three-web four-web
helm4 upgrade three lab/web --set replicaCount=2 --server-side=true --wait > /dev/null
managers three-web four-web
helm3 rollback three 1 --wait
helm3 upgrade four lab/web --set replicaCount=2 --wait > /dev/null || echo "exit code $?"
managers three-web four-web
helm3 list
