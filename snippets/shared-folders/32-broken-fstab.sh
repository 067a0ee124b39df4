# Trap: a line with a word missing
# @zh: 陷阱：少写了一个字段
# @matches: ^findmnt: /etc/fstab: parse error at line \d+ -- ignored$
# @matches: ^exit code (1|139)$

echo '.host:/ <<mount_point>>' >> /etc/fstab
findmnt --verify || echo "exit code $?"
