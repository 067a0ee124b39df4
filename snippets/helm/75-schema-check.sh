# Now it is refused
# @zh: 现在会被拒绝
# @on: toolbox
# @expect: values don't meet the specifications of the schema(s) in the following chart(s):
# @expect: additional properties 'replicacount' not allowed
# @expect: got string, want integer
# @expect: 1 chart(s) linted, 0 chart(s) failed

{ helm template shop web --set replicacount=5 > /dev/null; } 2>&1 || echo "exit code $?"
{ helm template shop web --set-string replicaCount=5 > /dev/null; } 2>&1 || echo "exit code $?"
helm lint web
