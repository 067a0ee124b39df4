# A key for signing
# @zh: 签名用的密钥
# @on: toolbox
# @timeout: 2m
# @matches: ^uid .*Drill <drill@example\.com>$
# @matches: ^/root/drill-keys/secring\.gpg$
# @absent: unsafe permissions

apt-get update
apt-get install -y gpg gpg-agent
# A folder of its own, beside the keys that you have:
export GNUPGHOME=/root/drill-keys
install -d -m 700 "$GNUPGHOME"
gpg --batch --pinentry-mode loopback --passphrase '' --quick-gen-key 'Drill <drill@example.com>' rsa3072 sign 1y
gpg --list-secret-keys
gpg --batch --pinentry-mode loopback --passphrase '' --export-secret-keys > "$GNUPGHOME/secring.gpg"
gpg --export > "$GNUPGHOME/pubring.gpg"
ls "$GNUPGHOME/secring.gpg"
