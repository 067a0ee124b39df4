# Make a key and a certificate for the time server
# @zh: 为时间服务器制作密钥和证书
# @on: ntp1
# @timeout: 2m
# @matches: ^640 root _chrony /etc/chrony/nts\.key$
# @matches: ^(openssl is already the newest version|Setting up openssl) 
# @matches: ^subject=CN ?= ?ntp1\nsha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}\nnotAfter=.*\nX509v3 Subject Alternative Name: *\n +DNS:ntp1\n\Z

apt-get install -y openssl
[ -e /etc/chrony/nts.key ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
    -subj /CN=ntp1 -addext subjectAltName=DNS:ntp1 -keyout /etc/chrony/nts.key -out /etc/chrony/nts.crt
chown root:_chrony /etc/chrony/nts.key
chmod 640 /etc/chrony/nts.key
stat -c '%a %U %G %n' /etc/chrony/nts.key
openssl x509 -in /etc/chrony/nts.crt -noout -subject -fingerprint -sha256 -enddate -ext subjectAltName
