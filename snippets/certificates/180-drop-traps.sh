# Throw the traps away
# @zh: 删掉这些陷阱文件
# @on: ca
# @expect: ca-key.pem
# @absent: trap

rm -r trap
ls
