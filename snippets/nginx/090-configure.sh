# Configure the build
# @zh: 配置编译选项
# @on: web
# @timeout: 3m
# @matches: \AConfiguration summary\n  \+ using threads$
# @matches: ^  \+ using system PCRE2 library$
# @matches: ^  \+ using system OpenSSL library$
# @expect: nginx binary file: "/usr/local/sbin/nginx"
# @expect: nginx pid file: "/run/nginx.pid"
# @matches: (?s)/nginx/client_body".*/nginx/proxy".*/nginx/fastcgi".*/nginx/uwsgi".*/nginx/scgi"

./configure \
  --build=drill-1 \
  --user=nginx \
  --group=nginx \
  --prefix=/usr/local/nginx \
  --sbin-path=/usr/local/sbin/nginx \
  --conf-path=/etc/nginx/nginx.conf \
  --pid-path=/run/nginx.pid \
  --lock-path=/run/nginx.lock \
  --error-log-path=/var/log/nginx/error.log \
  --http-log-path=/var/log/nginx/access.log \
  --http-client-body-temp-path=/var/cache/nginx/client_body \
  --http-proxy-temp-path=/var/cache/nginx/proxy \
  --http-fastcgi-temp-path=/var/cache/nginx/fastcgi \
  --http-uwsgi-temp-path=/var/cache/nginx/uwsgi \
  --http-scgi-temp-path=/var/cache/nginx/scgi \
  --with-http_ssl_module \
  --with-http_v2_module \
  --with-http_realip_module \
  --with-http_stub_status_module \
  --with-http_gzip_static_module \
  --with-threads \
  --with-pcre-jit \
  --with-cc-opt='-O2 -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2' \
  --with-ld-opt='-pie -Wl,-z,relro -Wl,-z,now' > configure.log || { tail configure.log; false; }
sed -n '/^Configuration summary/,$p' configure.log
