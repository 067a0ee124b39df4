# See it miss a file, and the second half of another
# @zh: 看它报告缺失的文件和不完整的文件
# @on: ca
# @matches: ^UNREADABLE etcd4/server\.pem$
# @matches: ^ok .* CN=etcd CA 1 trust\.pem$
# @matches: ^UNREADABLE half\.pem$
# @matches: ^exit code 2$

{ cat trust.pem; head -n 5 trust.pem; } > half.pem
certificate-days 30 trust.pem etcd4/server.pem half.pem || echo "exit code $?"
rm half.pem
