# See where it is stuck
# @zh: 看它卡在哪里
# @on: etcd3
# @matches: \AActiveState=activating\n
# @matches: ^ +\d+ remote error: tls: (bad|expired) certificate$
# @matches: UTC \d{4}$
# @matches: ^notAfter=.+\nCertificate will expire$
# @absent: BEGIN CERTIFICATE

systemctl show etcd -p ActiveState
date -u
journalctl -u etcd -o cat --since -15s | grep -oE 'remote error: tls: [a-z ]+' | sort | uniq -c
openssl x509 -in /etc/etcd/pki/peer.pem -noout -enddate -checkend 0 || true
