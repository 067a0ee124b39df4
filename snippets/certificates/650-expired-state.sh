# See where it is stuck
# @zh: 看它卡在哪里
# @on: etcd3
# @matches: ^ActiveState=activating$
# @matches: remote error: tls: (bad|expired) certificate$
# @matches: UTC \d{4}$
# @expect: Certificate will expire

systemctl show etcd -p ActiveState
date -u
journalctl -u etcd -o cat --since -15s | grep -oE 'remote error: tls: [a-z ]+' | sort | uniq -c
openssl x509 -in /etc/etcd/pki/peer.pem -noout -enddate -checkend 0 || true
