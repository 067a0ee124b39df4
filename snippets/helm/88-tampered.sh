# A chart that somebody changed
# @zh: 被人改过的 chart
# @on: toolbox
# @matches: ^Error: sha256 sum does not match for web-0\.2\.0\.tgz
# @matches: ^Error: INSTALLATION FAILED: sha256 sum does not match
# @expect: Error: failed to fetch provenance "http://toolbox:8080/web-0.1.0.tgz.prov"
# @matches: ^(exit code 1[\s\S]*){3}$

printf 'x' >> signed/web-0.2.0.tgz
helm verify signed/web-0.2.0.tgz --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
helm install shop signed/web-0.2.0.tgz --verify --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
helm pull lab/web --version 0.1.0 --verify --keyring "$GNUPGHOME/pubring.gpg" || echo "exit code $?"
gpgconf --kill gpg-agent
rm -rf signed "$GNUPGHOME"
unset GNUPGHOME
