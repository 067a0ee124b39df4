# Paste a line in which the blanks are full-width
# @zh: 粘贴一行带全角空格的命令
# @on: app1
# @exit: 1
# @expect: Invalid unit name "chronyd
# @matches: ^Failed to enable unit: Unit .*chronyd\\xe3\\x80\\x80\\xe3\\x80\\x80.* does not exist

# $'\u3000' is the full-width blank; written out here, because it can't be seen otherwise.
systemctl enable chronyd$'\u3000\u3000'#on-boot
