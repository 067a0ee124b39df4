# Make the user that runs the check
# @zh: 创建运行检查脚本的用户
# @on: lb1, lb2
# @matches: ^uid=\d+\(keepalived_script\) gid=\d+\(keepalived_script\) groups=\d+\(keepalived_script\)$

id keepalived_script 2>/dev/null || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
id keepalived_script
