# Say which version of nginx it installs
# @zh: 指定它安装哪个版本的 nginx
# @on: toolbox
# @matches: ^version: 0\.1\.0$
# @matches: ^appVersion: "1\.26"$
# @matches: ^ +image: "nginx:1\.26"$
# @matches: ^ +image: busybox$

sed -i 's/^appVersion: .*/appVersion: "1.26"/' web/Chart.yaml
grep -E '^(name|version|appVersion):' web/Chart.yaml
helm template shop web | grep image:
