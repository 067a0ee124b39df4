# List the shares that the host offers
# @zh: 列出宿主机提供的共享
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-23
# @zh-skip: 需要 VMware Workstation 或 Fusion 宿主机，而验证环境里没有
# @matches: ^<<share>>$

vmware-hgfsclient
