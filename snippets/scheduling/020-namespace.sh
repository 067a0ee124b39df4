# Make a namespace and a folder for the drills
# @zh: 为演练建一个命名空间和一个目录
# @expect: namespace/scheduling created
# @matches: ^Context .* modified\.$

mkdir -p /root/scheduling
cd /root/scheduling
[ -e namespace.before ] || kubectl config view --minify -o jsonpath='{..namespace}' > namespace.before
kubectl create namespace scheduling
kubectl config set-context --current --namespace scheduling
