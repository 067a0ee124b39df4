# See it miss a file
# @zh: 看它报告缺失的文件
# @on: ca
# @exit: 2
# @matches: ^UNREADABLE etcd4/server\.pem$
# @matches: ^ok .* CN=etcd CA 1 trust\.pem$

certificate-days 30 trust.pem etcd4/server.pem
