# Write and read as the user who works there
# @zh: 用日常用户写入并读出
# @skip: needs a VMware Workstation or Fusion host, and none can be had where these pages are tested; maintainers; until 2027-11-30
# @matches: ^written in the guest$

setpriv --reuid 1000 --regid 1000 --clear-groups sh -c \
    'cd <<mount_point>>/<<share>> && echo "written in the guest" > drill.txt && cat drill.txt && rm drill.txt'
