# Trap: a pattern pasted from a tutorial
# @zh: 陷阱：照抄教程里的格式说明
# @exit: 1
# @matches: error: invalid taint effect: effect, unsupported taint effect

kubectl taint nodes "$node1" key=value:effect
