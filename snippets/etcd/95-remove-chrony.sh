# Remove chrony, unless the machines live on
# @zh: 删除 chrony，除非机器还要继续用
# @on: all
# @timeout: 2m
# @expect: Removing chrony
# @expect: ls: cannot access '/etc/chrony': No such file or directory

apt-get purge -y chrony
rm -rf /etc/chrony /etc/systemd/system/chrony.service.d
systemctl daemon-reload
ls /etc/chrony || true
