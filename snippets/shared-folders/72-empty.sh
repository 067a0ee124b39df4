# Is anything mounted at all?
# @zh: 到底挂载上了没有？
# @matches: ^nothing is mounted on <<mount_point>>$

findmnt <<mount_point>> || echo "nothing is mounted on <<mount_point>>"
