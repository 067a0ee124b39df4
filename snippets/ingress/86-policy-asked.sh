# Does this cluster enforce it?
# @zh: 这个集群会执行它吗？
# @like: api-closed app=api ...
# @expect: nobody enforces it here

kubectl apply -f policy.yaml
kubectl get networkpolicy
if ask --max-time 5 http://shop.example.com/api | grep -F '[200]'; then
  echo "nobody enforces it here"
fi
kubectl delete -f policy.yaml
