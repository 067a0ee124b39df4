# Of two defaults the newest wins, without a word
# @zh: 有两个默认时，后建的那个生效，没有任何提示
# @within: 20s
# @like: another

sed 's/name: contour/name: another/' class.yaml | kubectl apply -f - > another.log
kubectl create ingress whose --rule 'shop.example.com/*=shop:http' --dry-run=server \
  -o jsonpath='{.spec.ingressClassName}{"\n"}'
kubectl delete ingressclass another >> another.log
