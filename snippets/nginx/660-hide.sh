# Build a second nginx under another name
# @zh: 再编译一个改了名字的 nginx
# @on: web
# @timeout: 8m
# @matches: ^nginx version: sgfoot/100\.0\.0$

cp -a /usr/local/src/nginx-<<nginx_version>> /usr/local/src/nginx-hidden
cd /usr/local/src/nginx-hidden
sed -i -E -e 's|(define NGINX_VERSION +)".*"|\1"100.0.0"|' -e 's|(define NGINX_VER +)"nginx/"|\1"sgfoot/"|' src/core/nginx.h
{ ./configure && make -j"$(nproc)"; } > hidden.log 2>&1 || { tail hidden.log; false; }
objs/nginx -v
