# Make it executable, as is often advised
# @zh: 照常见的建议加上执行权限
# @exit: 1
# @within: 10s
# @matches: ^rc-local\.service: .*status=203/EXEC$
# @expect: Job for rc-local.service failed

chmod +x /etc/rc.local
systemctl start rc-local || { journalctl --unit=rc-local --no-pager --output=cat | grep 203/EXEC; false; }
