# Write and read as the user who works there
# @zh: 以日常用户的身份写入并读出
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-23
# @zh-skip: 需要 VMware Workstation 或 Fusion 宿主机，而验证环境里没有
# @matches: ^written in the guest$

setpriv --reuid app --regid app --init-groups sh -c \
  'cd <<mount_point>>/<<share>> && echo "written in the guest" > drill.txt && cat drill.txt && rm drill.txt'
