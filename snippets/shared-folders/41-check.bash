# A check that says what is in the way
# @zh: 排查脚本：问题出在哪一环
# @file: /usr/local/sbin/shares-check

#!/bin/bash
# Say what stands between you and the shared folders. Changes nothing. Exit code 0: nothing does.
mount_point=${1:-<<mount_point>>}
worst=0
good() { echo "ok   $1"; }
bad() { echo "BAD  $1"; worst=1; }

virt=$(systemd-detect-virt --vm)
if [ "$virt" = vmware ]; then
  good "a guest of VMware's"
else
  bad "no guest of VMware's (virtualization: $virt)"
fi

if vmhgfs-fuse --enabled > /dev/null 2>&1; then
  good "open-vm-tools and fuse3 are installed"
else
  bad "a package is missing: apt-get install open-vm-tools fuse3"
fi

if [ -c /dev/fuse ]; then
  good "/dev/fuse is there"
else
  bad "no /dev/fuse: modprobe fuse"
fi

# Asked elsewhere than on VMware, nobody answers.
if [ "$virt" = vmware ]; then
  shares=$(timeout 10 vmware-hgfsclient | paste -sd ' ')
  if [ -n "$shares" ]; then
    good "the host offers: $shares"
  else
    bad "the host offers no share: look at the settings of the virtual machine"
  fi
fi

if options=$(findmnt --noheadings --output OPTIONS --types fuse.vmhgfs-fuse --mountpoint "$mount_point"); then
  good "mounted on $mount_point"
  case ,$options, in
    *,allow_other,*) good "every user may look at it" ;;
    *) bad "only who mounted it may look at it: mount it with allow_other" ;;
  esac
else
  bad "nothing is mounted on $mount_point"
  if [ -n "$(ls -A "$mount_point" 2> /dev/null)" ]; then
    bad "what lies in $mount_point is on this machine's own disk, not on the host"
  fi
fi
exit "$worst"
