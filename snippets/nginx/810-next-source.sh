# Get the source of the next build
# @zh: 准备新版本的源码
# @on: web
# @timeout: 2m
# @matches: ^nginx-<<next_version>>\.tar\.gz: OK$

cd /usr/local/src
curl -fsSLO https://nginx.org/download/nginx-<<next_version>>.tar.gz
echo "<<next_sha256>>  nginx-<<next_version>>.tar.gz" | sha256sum -c &&
  rm -rf nginx-<<next_version>> &&
  tar -xzf nginx-<<next_version>>.tar.gz
