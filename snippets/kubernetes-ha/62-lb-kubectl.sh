# See that kubectl goes on
# @zh: 确认 kubectl 照常
# @on: toolbox
# @within: 20s
# @like: web Running <<cp3>>

kubectl -n ha get pod web --no-headers -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName
