# Unpack it
# @zh: 解压
# @on: web
# @matches: ^#define NGINX_VERSION +"<<nginx_version>>"$

tar -xzf nginx-<<nginx_version>>.tar.gz
cd nginx-<<nginx_version>>
grep 'define NGINX_VERSION' src/core/nginx.h
