# What Helm 4 says to the flags of Helm 3
# @zh: Helm 4 遇到 Helm 3 的参数怎么说
# @on: toolbox
# @expect: Flag --atomic has been deprecated, use --rollback-on-failure instead
# @expect: Flag --force has been deprecated, use --force-replace instead
# @expect: --dry-run is deprecated and should be replaced with '--dry-run=client'
# @expect: Error: unknown flag: --all
# @matches: ^kind: Deployment$
# @expect: Error: invalid argument "/bin/cat" for "--post-renderer" flag: plugin: {Name:/bin/cat Type:postrenderer/v1} not found

helm4 upgrade --install four lab/web --atomic --dry-run=client > /dev/null
helm4 upgrade --install four lab/web --force --dry-run=client > /dev/null
helm4 upgrade --install four lab/web --dry-run > /dev/null
helm4 list --all || echo "exit code $?"
helm3 template three lab/web --post-renderer /bin/cat | grep ^kind:
helm4 template four lab/web --post-renderer /bin/cat > /dev/null || echo "exit code $?"
