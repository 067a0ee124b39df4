# Build it with the options of the running one and one module more
# @zh: 沿用现有编译选项，再加一个模块
# @on: web
# @timeout: 8m
# @matches: ^nginx version: nginx/<<next_version>> \(drill-2\)$
# @matches: --with-http_mp4_module
# @expect: test is successful
# @reports: nginx: ^nginx version: nginx/(\S+)

cd /usr/local/src/nginx-<<next_version>>
options=$(nginx -V 2>&1 | sed -n 's/^configure arguments: //p')
eval "./configure $options --build=drill-2 --with-http_mp4_module" > configure.log || { tail configure.log; false; }
make -j"$(nproc)" > make.log 2>&1 || { tail make.log; false; }
objs/nginx -V
objs/nginx -t
