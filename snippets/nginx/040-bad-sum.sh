# What a damaged download looks like
# @zh: 下载损坏时的样子
# @on: web
# @matches: ^damaged\.tar\.gz: FAILED$
# @expect: refused, exit code 1
# @absent: OK

{ cat nginx-<<nginx_version>>.tar.gz; printf 'x'; } > damaged.tar.gz
echo "<<nginx_sha256>>  damaged.tar.gz" | sha256sum -c || echo "refused, exit code $?"
rm damaged.tar.gz
