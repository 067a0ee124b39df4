# Fetch it, and render both
# @zh: 取回依赖，一起渲染
# @on: toolbox
# @expect: found in Chart.yaml, but missing in charts/ directory: web
# @matches: ^web\s+\^0\.1\.0\s+http://toolbox:8080\s+missing
# @matches: ^web\s+\^0\.1\.0\s+http://toolbox:8080\s+ok
# @expect: site/charts/web-0.1.0.tgz
# @expect: site/Chart.lock
# @matches: ^  replicas: 4$
# @expect: disabled: 0 objects

helm template shop ./site || echo "exit code $?"
helm dependency list ./site
helm dependency update ./site > /dev/null
helm dependency list ./site
ls site/charts/web-0.1.0.tgz site/Chart.lock
helm template shop ./site --set web.replicaCount=4 | grep replicas:
echo "disabled: $(helm template shop ./site --set web.enabled=false | grep -c ^kind:) objects"
