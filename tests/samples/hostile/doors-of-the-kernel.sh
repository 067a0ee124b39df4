# Knock at every door of the kernel
# @expect: 0 open

open=0
try() { ! "$@" || { echo "open: $*" && open=$((open + 1)); }; }
try mount -t tmpfs none /mnt
try unshare --mount true
try unshare --user true
try sysctl -w kernel.hostname=other
try bash -c 'echo c >/proc/sysrq-trigger'
try bash -c 'echo 1 >/sys/kernel/profiling'
try bash -c 'echo "|/bin/sh" >/proc/sys/kernel/core_pattern'
try bash -c 'head --bytes=1 /dev/mem || head --bytes=1 /dev/kmsg || head --bytes=1 /dev/sda || head --bytes=1 /dev/vda'
try date --set=@0
try ip address add 198.51.100.99/24 dev eth0
try ip route add default dev eth0
try renice -n -20 $$
echo "$open open"
