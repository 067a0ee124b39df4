# A chart with everything that survives
# @zh: 一个卸载后会留下东西的 chart
# @on: toolbox
# @matches: ^state/Chart\.yaml$

mkdir -p state/crds state/templates
cat > state/Chart.yaml <<'YAML'
apiVersion: v2
name: state
version: 0.1.0
appVersion: "1.26"
YAML
find state -type f
