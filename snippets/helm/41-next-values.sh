# The chart's next version: a new value
# @zh: chart 的下一版：多一个 value
# @on: toolbox
# @matches: ^version: 0\.2\.0$
# @matches: ^disruption:\n  maxUnavailable: 1$

sed -i 's/^version: .*/version: 0.2.0/' web/Chart.yaml
printf '\ndisruption:\n  maxUnavailable: 1\n' >> web/values.yaml
grep ^version: web/Chart.yaml
tail -n 2 web/values.yaml
