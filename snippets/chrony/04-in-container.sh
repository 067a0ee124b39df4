# See that chrony does not start in a container
# @zh: 看看 chrony 在容器里为什么不启动
# @on: app1
# @exit: 3
# @expect: Active: inactive (dead)
# @matches: ConditionCapability=CAP_SYS_TIME was not met$

systemctl --no-pager status chrony
