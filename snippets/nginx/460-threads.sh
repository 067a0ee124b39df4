# Count a worker's threads, then switch aio threads on
# @zh: 数一数 worker 的线程，再打开 aio threads
# @on: web
# @matches: ^1 thread$

threads() {
  worker=$(curl -sS http://web:8082/build)
  count=$(find "/proc/$worker/task" -mindepth 1 -maxdepth 1 | wc -l)
  echo "$count thread$([ "$count" = 1 ] || echo s)"
}
threads
echo 'aio threads;' > /etc/nginx/conf.d/aio.conf
systemctl reload nginx
