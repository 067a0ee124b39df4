# Make a namespace and a folder for the drills
# @zh: 为演练建一个命名空间和一个目录
# @expect: namespace/scheduling created
# @expect: modified

kubectl create namespace scheduling
kubectl config set-context --current --namespace scheduling
mkdir -p /root/scheduling
cd /root/scheduling
