# Check that the ports are free and that no nginx is there
# @zh: 确认端口空闲，也没有装过 nginx
# @on: web
# @matches: ^State +Recv-Q +Send-Q +Local Address:Port
# @expect: no nginx here
# @absent: :80
# @absent: 0.0.0.0:443
# @absent: not found

ss -lnt
command -v nginx || echo "no nginx here"
