# Check that all three tools are there
# @zh: 确认三个工具都在
# @on: ca
# @exit: 2
# @matches: ^/usr/bin/cfssl\n/usr/bin/cfssljson\n/usr/bin/cfssl-certinfo$
# @expect: cannot access '/usr/bin/cfssl-cerinfo'

command -v cfssl cfssljson cfssl-certinfo
# As old guides spell it:
ls /usr/bin/cfssl-cerinfo
