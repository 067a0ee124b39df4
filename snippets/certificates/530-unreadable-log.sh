# See it in the log, and give the key back
# @zh: 看日志，并把私钥还回去
# @on: etcd3
# @within: 20s
# @matches: ^198\.51\.100\.10: open /etc/etcd/pki/server-key\.pem: permission denied$
# @matches: ^600 etcd /etc/etcd/pki/server-key\.pem$
# @matches: \A(?!(?:.*\n)*?(.+)\n\1$)

refused -20s | sort -u
chown etcd:etcd /etc/etcd/pki/server-key.pem
stat -c '%a %U %n' /etc/etcd/pki/server-key.pem
