# See that kubectl goes on
# @zh: 确认 kubectl 照常
# @on: toolbox
# @within: 20s
# @matches: \Aweb +Running +<<cp3>>\n\Z

kubectl -n ha get pod web --no-headers -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName
