# Build with every core
# @zh: 用全部 CPU 核编译
# @on: web
# @timeout: 8m
# @matches: ^built in \d+ s with \d+ jobs?$
# @matches: ^nginx version: nginx/<<nginx_version>> \(drill-1\)$
# @reports: nginx: ^nginx version: nginx/(\S+)

begin=$SECONDS
make -j"$(nproc)" > make.log 2>&1 || { tail -n 20 make.log; false; }
echo "built in $((SECONDS - begin)) s with $(nproc) jobs"
objs/nginx -v
