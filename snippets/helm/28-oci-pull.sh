# Show it, pull it: the same bytes
# @zh: 查看、拉取：字节完全相同
# @on: toolbox
# @matches: ^version: 0\.1\.0$
# @expect: Pulled: registry:5000/charts/web:0.1.0
# @expect: the same bytes

helm show chart oci://registry:5000/charts/web --version 0.1.0
mkdir -p /tmp/pulled
helm pull oci://registry:5000/charts/web --version 0.1.0 -d /tmp/pulled
cmp /tmp/pulled/web-0.1.0.tgz /srv/charts/web-0.1.0.tgz && echo "the same bytes"
