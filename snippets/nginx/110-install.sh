# Install it
# @zh: 安装
# @on: web
# @expect: nginx version: nginx/<<nginx_version>> (drill-1)
# @expect: built with OpenSSL 3.
# @expect: TLS SNI support enabled
# @matches: --with-http_ssl_module .*--with-http_v2_module .*--with-http_realip_module .*--with-http_stub_status_module .*--with-http_gzip_static_module .*--with-threads
# @matches: ^ +Type: +DYN

make install > install.log
nginx -V
readelf -h /usr/local/sbin/nginx | grep Type:
