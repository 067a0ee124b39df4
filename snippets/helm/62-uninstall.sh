# Uninstall, and keep the history
# @zh: 卸载，但保留历史
# @on: toolbox
# @timeout: 2m
# @expect: release "shop" uninstalled
# @matches: ^listed:\nNAME\s+NAMESPACE.*\nuninstalled:\n
# @matches: ^shop\s+drill-helm\s+15\s+.*\suninstalled\s
# @expect: No resources found in drill-helm namespace.

helm uninstall shop --keep-history --wait --timeout 90s
echo "listed:"; helm list --deployed
echo "uninstalled:"; helm list --uninstalled
kubectl get deployment,service,poddisruptionbudget
