# Sign the chart and verify it
# @zh: 给 chart 签名并验证
# @on: toolbox
# @matches: ^web-0\.2\.0\.tgz\nweb-0\.2\.0\.tgz\.prov$
# @matches: ^Signed by: ?Drill <drill@example\.com>$
# @matches: ^Using Key With Fingerprint: ?[0-9A-F]{40}$
# @matches: ^Chart Hash Verified: ?sha256:[0-9a-f]{64}$

helm package web -d signed --sign --key Drill --keyring "$GNUPGHOME/secring.gpg"
ls signed
helm verify signed/web-0.2.0.tgz --keyring "$GNUPGHOME/pubring.gpg"
