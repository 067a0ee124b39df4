# Compute the boot twenty times, and count who is left out
# @zh: 计算二十次启动过程，统计被丢掉的是谁
# @timeout: 2m
# @matches: ^ *\d+ (local-fs\.target|mnt-hgfs\.mount|open-vm-tools\.service|systemd-tmpfiles-setup\.service|vgauth\.service)$
# @matches: ^left out in 20 of 20$

left_out=$(for _ in {1..20}; do
  systemd-analyze verify --man=no --generators=yes default.target 2>&1 | sed -n 's|.*: Job \(.*\)/start deleted.*|\1|p'
done)
sort <<< "$left_out" | uniq -c
echo "left out in $(wc -l <<< "$left_out") of 20"
