# See it miss a file, and the second half of another
# @zh: 看它报告缺失的文件和不完整的文件
# @on: ca
# @exit: 2
# @matches: ^UNREADABLE etcd4/server\.pem$
# @matches: ^ok .* CN=etcd CA 1 trust\.pem$
# @matches: ^UNREADABLE /tmp/half\.pem$

{ cat trust.pem; head -n 5 trust.pem; } > /tmp/half.pem
certificate-days 30 trust.pem etcd4/server.pem /tmp/half.pem
