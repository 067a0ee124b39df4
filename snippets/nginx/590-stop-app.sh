# Stop the application
# @zh: 停掉应用
# @on: app
# @matches: \ALoadState=loaded\nActiveState=inactive\n\Z

systemctl stop app
systemctl show -p LoadState,ActiveState app
