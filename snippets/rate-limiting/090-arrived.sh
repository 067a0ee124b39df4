# Has the sidecar got it?
# @zh: sidecar 收到了吗？
# @within: 30s
# @expect: 10 tokens, 10 each 60s

buckets() {
  istioctl proxy-config listener deployment/web --port 15006 -o json |
    jq -r '[.. | objects | select(.name? == "envoy.filters.http.local_ratelimit") | .typedConfig.tokenBucket
      | "\(.maxTokens) tokens, \(.tokensPerFill) each \(.fillInterval)"] | unique[]'
}
buckets
