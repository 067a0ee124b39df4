# Status, manifest, notes
# @zh: 状态、清单和说明
# @on: toolbox
# @matches: ^STATUS: deployed$
# @matches: ^kind: Deployment$
# @expect: kubectl --namespace drill-helm port-forward

helm status shop | head -n 6
helm get manifest shop | grep -E '^kind:|^  name:'
helm get notes shop
