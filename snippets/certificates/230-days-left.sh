# See that nothing ends within 30 days
# @zh: 确认 30 天内没有证书到期
# @on: ca
# @matches: \A(ok 20\d\d-\d\d-\d\d \d\d:\d\d:\d\dZ \(36[45] days\) CN=(etcd[123]|admin) \S+\n){7}ok 20\d\d-.* \(36\d\d days\) CN=etcd CA 1 trust\.pem\n\Z

chmod 755 /usr/local/sbin/certificate-days
certificate-days 30 trust.pem etcd?/*.pem admin/*.pem
