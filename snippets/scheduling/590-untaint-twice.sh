# Take it off once more
# @zh: 再去一次
# @exit: 1
# @expect: error: taint "drill/team" not found

kubectl taint node "$node1" drill/team-
