# The main configuration of the source post
# @zh: 原文的主配置
# @on: web
# @expect: nginx: [emerg] invalid character "e" in "worker_cpu_affinity" in /tmp/nginx-masks.conf:4
# @matches: ^exit code 1$
# @expect: nginx: configuration file /tmp/nginx-masks.conf test failed
# @expect: nginx: configuration file /tmp/nginx-masks.conf test is successful

cat > /tmp/nginx-masks.conf <<'END'
user nginx nginx;
worker_processes 8;
worker_cpu_affinity 10000000 01000000 00100000 00010000 00001000 00000100 00000010 00000001
worker_rlimit_nofile 8192;
events {}
END
nginx -t -c /tmp/nginx-masks.conf || echo "exit code $?"
sed -i -e '/^worker_processes/s/8/auto/' -e '/^worker_cpu_affinity/s/ .*/ auto;/' /tmp/nginx-masks.conf
nginx -t -c /tmp/nginx-masks.conf
rm /tmp/nginx-masks.conf
