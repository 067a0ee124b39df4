# Push the chart
# @zh: 推送 chart
# @on: toolbox
# @expect: Pushed: registry:5000/charts/web:0.1.0
# @matches: ^Digest: sha256:[0-9a-f]{64}$

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts
