# Trap: --reuse-values with a chart that has new values
# @zh: 陷阱：chart 有新的 value，却用 --reuse-values
# @on: toolbox
# @exit: 1
# @expect: Error: UPGRADE FAILED:
# @expect: at <.Values.disruption.maxUnavailable>:
# @expect: nil pointer evaluating interface {}.maxUnavailable

helm upgrade shop lab/web --version 0.2.0 --reuse-values
