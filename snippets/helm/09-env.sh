# Where Helm keeps its things
# @zh: Helm 把东西放在哪里
# @on: toolbox
# @expect: HELM_NAMESPACE="drill-helm"
# @expect: HELM_REPOSITORY_CONFIG="/root/.config/helm/repositories.yaml"
# @expect: HELM_MAX_HISTORY="10"

helm env | grep -E '_HOME|_NAMESPACE|_CONFIG|_MAX_HISTORY'
