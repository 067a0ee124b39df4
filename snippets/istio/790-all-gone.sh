# Nothing is left, here either
# @zh: 这次也什么都没留下
# @timeout: 90s
# @within: 60s
# @expect: nothing is left

if kubectl get "$kinds" --all-namespaces -o name | grep istio; then
  echo "the lines above are left"
else
  echo "nothing is left"
fi
cd /root
rm -rf /root/istio /usr/local/bin/istioctl /usr/local/bin/helm
