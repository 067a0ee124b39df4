# Load it
# @zh: 加载
# @on: lb
# @expect: test is successful

nginx -t
systemctl reload nginx
