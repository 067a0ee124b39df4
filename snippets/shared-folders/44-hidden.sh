# Trap: a file written while nothing is mounted
# @zh: 陷阱：没挂载时写进去的文件
# @exit: 1
# @matches: ^BAD  what lies in <<mount_point>> is on this machine's own disk, not on the host$

echo "not on the host" > <<mount_point>>/report.txt
shares-check
