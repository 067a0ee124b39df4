# Check
# @zh: 执行排查
# @exit: 1
# @matches: \ABAD  no guest of VMware's \(virtualization: (?!vmware|docker|podman|container)\S+\)\nok   open-vm-tools and fuse3 are installed\nBAD  no /dev/fuse: modprobe fuse\nBAD  nothing is mounted on <<mount_point>>\n\Z

chmod 755 /usr/local/sbin/shares-check
shares-check
