# Create a user of its own
# @zh: 创建专用用户
# @on: web
# @matches: ^nginx:x:\d{3}:\d{3}::/nonexistent:/usr/sbin/nologin$

getent group nginx || groupadd --system nginx
getent passwd nginx || useradd --system --gid nginx --home-dir /nonexistent --shell /usr/sbin/nologin nginx
getent passwd nginx
