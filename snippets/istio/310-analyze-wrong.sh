# Found before anything is applied
# @zh: 还没应用就能查出来
# @expect: Error [IST0101]
# @expect: Referenced host+subset in destinationrule not found: "web+beta"
# @expect: Referenced host not found: "wbe"
# @expect: Referenced gateway not found: "shop"
# @expect: [IST0127] (AuthorizationPolicy shop/web
# @expect: exit code 79

istioctl analyze wrong.yaml || echo "exit code $?"
