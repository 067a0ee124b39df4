# A chart that somebody changed
# @zh: 被人改过的 chart
# @on: toolbox
# @expect: sha256 sum does not match
# @matches: ^(exit code 1[\s\S]*){3}$

printf 'x' >> signed/web-0.2.0.tgz
helm verify signed/web-0.2.0.tgz --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
helm install shop signed/web-0.2.0.tgz --verify --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
helm pull lab/web --version 0.1.0 --verify --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
gpgconf --kill gpg-agent
rm -r signed "$GNUPGHOME"
unset GNUPGHOME
