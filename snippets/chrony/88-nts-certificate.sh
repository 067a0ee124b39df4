# Make a key and a certificate for the time server
# @zh: 为时间服务器制作密钥和证书
# @on: ntp1
# @timeout: 2m
# @matches: ^640 root _chrony nts\.key$
# @expect: DNS:ntp1

apt-get install -y openssl
cd /etc/chrony
[ -e nts.key ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
    -subj /CN=ntp1 -addext subjectAltName=DNS:ntp1 -keyout nts.key -out nts.crt
chown root:_chrony nts.key
chmod 640 nts.key
stat -c '%a %U %G %n' nts.key
openssl x509 -in nts.crt -noout -fingerprint -sha256 -enddate -ext subjectAltName
