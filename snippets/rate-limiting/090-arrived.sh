# Has the sidecar got it?
# @zh: sidecar 收到了吗？
# @within: 30s
# @matches: \AvirtualInbound: 10 tokens, 10 each 60s\n\Z

buckets() {
  istioctl proxy-config listener deployment/web -o json |
    jq -r '[.[] | .name as $listener | .. | objects | select(.name? == "envoy.filters.http.local_ratelimit")
      | .typedConfig.tokenBucket | "\($listener): \(.maxTokens) tokens, \(.tokensPerFill) each \(.fillInterval)"] | unique[]'
}
buckets
