# The same with --wait: it fails, and says so
# @zh: 加上 --wait：失败，而且会报错
# @on: toolbox
# @expect: Error: UPGRADE FAILED:
# @expect: <<not_ready>>
# @matches: ^exit code 1$
# @matches: ^7\s+.*\sdeployed\s.*Upgrade complete
# @matches: ^8\s+.*\sfailed\s.*Upgrade "shop" failed: 

helm upgrade --install shop lab/web --version 0.2.0 -f shop.yaml --set image.tag=1.62 --wait --timeout 15s > /dev/null || echo "exit code $?"
helm history shop
