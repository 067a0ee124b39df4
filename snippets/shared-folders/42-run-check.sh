# Check
# @zh: 执行排查
# @exit: 1
# @matches: \ABAD  no guest of VMware's \(virtualization: (?!vmware)\S+\)$
# @matches: ^ok   open-vm-tools and fuse3 are installed$
# @matches: ^BAD  no /dev/fuse: modprobe fuse$
# @matches: ^BAD  nothing is mounted on <<mount_point>>\n\Z
# @absent: the host offers

chmod 755 /usr/local/sbin/shares-check
shares-check
