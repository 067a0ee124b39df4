# Found before anything is applied
# @zh: 还没应用就能查出来
# @expect: Error [IST0101] (VirtualService shop/web wrong.yaml:12) Referenced host+subset in destinationrule not found: "web+beta"
# @expect: Error [IST0101] (VirtualService shop/web wrong.yaml:14) Referenced host not found: "wbe"
# @expect: Error [IST0101] (VirtualService shop/shop wrong.yaml:22) Referenced gateway not found: "shop"
# @matches: \[IST0127\] \(AuthorizationPolicy shop/web wrong\.yaml:27\) No matching workloads .*: app=wbe$
# @expect: exit code 79

istioctl analyze wrong.yaml || echo "exit code $?"
