# Install a registry with a user
# @zh: 安装带用户的镜像仓库
# @on: registry
# @timeout: 2m
# @expect: Adding password for user ops
# @matches: ^640 root docker-registry /etc/docker/registry/htpasswd$
# @expect: {"errors":[{"code":"UNAUTHORIZED","message":"authentication required"

apt-get update
apt-get install -y apache2-utils curl docker-registry openssl
cd /etc/docker/registry
[ -e config.yml.before ] || cp config.yml config.yml.before
touch htpasswd
htpasswd -Bi htpasswd ops <<< swordfish
chown root:docker-registry htpasswd
chmod 640 htpasswd
stat -c '%a %U %G %n' "$PWD/htpasswd"
systemctl restart docker-registry
curl -sS --retry 5 --retry-connrefused http://localhost:5000/v2/
