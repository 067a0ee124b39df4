# Let HAProxy's unit start without a mount
# @zh: 让 HAProxy 的单元不做挂载也能启动
# @on: lb1, lb2
# @fixture: the package's unit mounts /dev/log into HAProxy's root folder, and nodes are containers that may not mount; our configuration does not use /dev/log
# @zh-fixture: 软件包自带的单元会把 /dev/log 挂到 HAProxy 的根目录里，而节点是容器，不能挂载；本页的配置不用 /dev/log
# @expect: BindReadOnlyPaths=

mkdir -p /etc/systemd/system/haproxy.service.d
cat > /etc/systemd/system/haproxy.service.d/no-mount.conf <<'END'
[Service]
BindReadOnlyPaths=
END
cat /etc/systemd/system/haproxy.service.d/no-mount.conf
