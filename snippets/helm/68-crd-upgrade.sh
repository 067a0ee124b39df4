# Trap: an upgrade does not touch what is in crds/
# @zh: 陷阱：升级不会动 crds/ 里的东西
# @on: toolbox
# @matches: ^STATUS: deployed$
# @matches: ^after the upgrade: \{"keep":\{"type":"integer"\}\}$
# @matches: ^after kubectl apply: .*"path":\{"type":"string"\}

sed -i 's/^\( *\)keep:$/\1path:\n\1  type: string\n&/' state/crds/backup.yaml
fields='{.spec.versions[0].schema.openAPIV3Schema.properties.spec.properties}{"\n"}'
helm upgrade db ./state | grep ^STATUS
echo "after the upgrade: $(kubectl get customresourcedefinition backups.drill.example.com -o jsonpath="$fields")"
kubectl apply --server-side --force-conflicts -f state/crds/
echo "after kubectl apply: $(kubectl get customresourcedefinition backups.drill.example.com -o jsonpath="$fields")"
