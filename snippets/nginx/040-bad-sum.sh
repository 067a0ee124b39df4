# What a damaged download looks like
# @zh: 下载损坏时的样子
# @on: web
# @matches: ^damaged-nginx\.tar\.gz: FAILED$
# @expect: refused, exit code 1
# @absent: OK

{ cat nginx-<<nginx_version>>.tar.gz; printf 'x'; } > damaged-nginx.tar.gz
echo "<<nginx_sha256>>  damaged-nginx.tar.gz" | sha256sum -c || echo "refused, exit code $?"
rm damaged-nginx.tar.gz
