# Two servers of one name, a charset that is two, and a folder that is not there
# @zh: 同名的两个 server、写成两个的 charset、不存在的目录
# @on: web
# @expect: nginx: [warn] conflicting server name "localhost" on 0.0.0.0:8100, ignored
# @matches: ^both names: exit code 0$
# @matches: ^charset: exit code 0$
# @matches: ^pattern: exit code 0$
# @matches: ^nginx: \[emerg\] open\(\) "/tmp/conf\.d/site\.conf" failed \(2: No such file or directory\) in /tmp/nginx-try\.conf:2$
# @matches: ^name: exit code 1$

try() {
  printf 'events {}\nhttp { %s }\n' "$2" > /tmp/nginx-try.conf
  nginx -t -q -c /tmp/nginx-try.conf && echo "$1: exit code 0" || echo "$1: exit code $?"
}
try "both names" 'server { listen 8100; server_name localhost; } server { listen 8100; server_name localhost; }'
try "charset" 'server { charset utf-8,gbk; }'
try "pattern" 'include conf.d/*.conf;'
try "name" 'include conf.d/site.conf;'
rm /tmp/nginx-try.conf
