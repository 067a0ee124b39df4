# Make a namespace and a folder
# @zh: 建命名空间和工作目录
# @expect: namespace/shop created
# @expect: modified

mkdir -p /root/ingress
cd /root/ingress
[ -e namespace.before ] || kubectl config view --minify -o jsonpath='{..namespace}' > namespace.before
kubectl create namespace shop
kubectl config set-context --current --namespace shop
