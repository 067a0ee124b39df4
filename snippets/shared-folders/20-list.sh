# List the shares that the host offers
# @zh: 列出宿主机提供的共享
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-30
# @matches: ^<<share>>$

vmware-hgfsclient
