# Install a registry with a user
# @zh: 安装带用户的镜像仓库
# @on: registry
# @timeout: 2m
# @expect: Adding password for user ops
# @matches: ^640 root docker-registry /etc/docker/registry/htpasswd$

apt-get update
apt-get install -y apache2-utils curl docker-registry openssl
htpasswd -Bic /etc/docker/registry/htpasswd ops <<< swordfish
chown root:docker-registry /etc/docker/registry/htpasswd
chmod 640 /etc/docker/registry/htpasswd
stat -c '%a %U %G %n' /etc/docker/registry/htpasswd
systemctl restart docker-registry
curl -sS --retry 30 --retry-connrefused --retry-delay 1 http://localhost:5000/v2/
