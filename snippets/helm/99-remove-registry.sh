# Remove the registry
# @zh: 删除镜像仓库
# @on: registry
# @timeout: 2m
# @expect: no registry here
# @matches: ^nothing is left$

apt-get purge -y docker-registry
rm -rf /etc/docker/registry /var/lib/docker-registry
ss -Hlnt 'sport = :5000' | grep . || echo "no registry here"
find /etc/docker/registry /var/lib/docker-registry -maxdepth 0 2> /dev/null | grep . || echo "nothing is left"
