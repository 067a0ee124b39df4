# See what mount hands to the helper
# @zh: 看看 mount 交给挂载程序的是什么
# @timeout: 2m
# @matches: ^ours: \["vmhgfs-fuse", "\.host:/", "<<mount_point>>", "-o", "(?=[^"]*allow_other)(?=[^"]*uid=1000)(?=[^"]*nosuid)(?=[^"]*nodev)(?![^"]*nofail)[^"]*"\]
# @matches: ^upstream's: \["vmhgfs-fuse", "<<mount_point>>", "-o", "rw,allow_other,dev,suid"\]
# @matches: ^a space: \["vmhgfs-fuse", "\.host:/My Folder", "/mnt/hgfs", 

apt-get install -y strace
handed() {
  strace -f -s 300 -e trace=execve mount "$@" 2>&1 | grep -o '\["vmhgfs-fuse", .*\]'
  # On a real guest it is mounted now.
  while findmnt <<mount_point>> > /dev/null; do umount <<mount_point>> || break; done
}
echo "ours: $(handed <<mount_point>>)"
echo 'vmhgfs-fuse <<mount_point>> fuse defaults,allow_other 0 0' > /tmp/hgfs-fstab
echo "upstream's: $(handed --fstab /tmp/hgfs-fstab <<mount_point>>)"
printf '%s\n' '.host:/My\040Folder <<mount_point>> fuse.vmhgfs-fuse nosuid,nodev 0 0' > /tmp/hgfs-fstab
echo "a space: $(handed --fstab /tmp/hgfs-fstab <<mount_point>>)"
rm /tmp/hgfs-fstab
