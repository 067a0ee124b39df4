# What a tampered download looks like
# @zh: 文件被改动时的样子
# @on: toolbox
# @matches: ^helm-v<<helm_version>>-linux-amd64\.tar\.gz: FAILED$
# @expect: sha256sum: WARNING: 1 computed checksum did NOT match
# @expect: refused, exit code 1
# @absent: OK

mkdir /tmp/tampered
cp helm-v<<helm_version>>-linux-amd64.tar.gz* /tmp/tampered/
printf 'x' >> /tmp/tampered/helm-v<<helm_version>>-linux-amd64.tar.gz
( cd /tmp/tampered && sha256sum -c helm-v<<helm_version>>-linux-amd64.tar.gz.sha256sum ) || echo "refused, exit code $?"
rm -r /tmp/tampered
