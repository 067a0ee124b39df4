# Trap: install again under the same name
# @zh: 陷阱：用同一个名字再装一次
# @on: toolbox
# @exit: 1
# @expect: Error: INSTALLATION FAILED:
# @expect: <<name_taken>>

helm install shop lab/web
