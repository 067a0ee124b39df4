# Restart all the same
# @zh: 不检查就重启
# @on: app1
# @exit: 1
# @expect: Job for chrony.service failed because the control process exited with error code.

systemctl restart chrony
