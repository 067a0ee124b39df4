# A chart that needs another one
# @zh: 依赖另一个 chart 的 chart
# @on: toolbox
# @matches: ^site/Chart\.yaml$

mkdir -p site
cat > site/Chart.yaml <<'YAML'
apiVersion: v2
name: site
version: 0.1.0
dependencies:
  - name: web
    version: ^0.1.0
    repository: http://toolbox:8080
    condition: web.enabled
YAML
find site -type f
