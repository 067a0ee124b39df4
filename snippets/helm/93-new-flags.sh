# What Helm 3 says to the flags of Helm 4
# @zh: Helm 3 遇到 Helm 4 的参数怎么说
# @on: toolbox
# @expect: Error: unknown flag: --rollback-on-failure
# @expect: Error: unknown flag: --server-side
# @matches: ^(exit code 1[\s\S]*){2}$

helm3 upgrade three lab/web --rollback-on-failure || echo "exit code $?"
helm3 upgrade three lab/web --server-side=true || echo "exit code $?"
