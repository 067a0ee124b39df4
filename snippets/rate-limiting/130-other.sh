# Others are not touched
# @zh: 别的工作负载不受影响
# @expect: ann to other: 13 x 200

burst ann other 13
