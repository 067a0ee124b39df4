# Build with every core
# @zh: 用全部 CPU 核编译
# @on: web
# @timeout: 8m
# @matches: ^real\s+\d+m[\d.]+s$
# @matches: ^nginx version: nginx/<<nginx_version>> \(drill-1\)$
# @reports: nginx: ^nginx version: nginx/(\S+)

time make -j"$(nproc)" > make.log 2>&1 || { tail make.log; false; }
objs/nginx -v
