# See whose the files shall be
# @zh: 查看文件应归哪个用户
# @matches: ^uid=1000\(app\) gid=1000\(app\) 

id app
