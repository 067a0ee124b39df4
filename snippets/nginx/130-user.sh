# Create a user of its own
# @zh: 创建专用用户
# @on: web
# @matches: ^nginx:x:\d+:\d+::/nonexistent:/usr/sbin/nologin$

getent group nginx || groupadd --system nginx
getent passwd nginx || useradd --system --gid nginx --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin nginx
getent passwd nginx
