# Stop the application
# @zh: 停掉应用
# @on: app
# @matches: ^inactive$

systemctl stop app
systemctl is-active app || true
