# Read the five errors
# @zh: 看这五条报错
# @exit: 1
# @matches: "weight-zero" is invalid: spec\.\S+\.weight: Invalid value: 0: must be in the range 1-100$
# @matches: "gt-for-pods" is invalid: spec\.\S+\.operator: Invalid value: "Gt": not a valid selector operator$
# @matches: "exists-with-value" is invalid: spec\.tolerations\[0\]\.operator: .*value must be empty when `operator` is 'Exists'$
# @matches: "equal-without-key" is invalid: spec\.tolerations\[0\]\.operator: .*operator must be Exists when `key` is empty
# @matches: "seconds-for-noschedule" is invalid: spec\.tolerations\[0\]\.effect: .*effect must be 'NoExecute' when `tolerationSeconds` is set$

kubectl apply -f invalid.yaml
