# Collect, and look into it
# @zh: 收集，再看看里面有什么
# @timeout: 2m
# @matches: ^ingress-\d{8}T\d{6}Z\.tar\.gz$
# @matches: ^\$ curl .* http://shop\.example\.com/api$
# @matches: ^code 200 from
# @expect: 18 files, 0 with a private key

archive=$(bash collect.bash shop http://shop.example.com/api)
echo "$archive"
tar -xzf "$archive"
sed -n '1p;$p' "${archive%.tar.gz}/00-request.txt"
echo "$(find "${archive%.tar.gz}" -name '*.txt' | wc -l) files, $(grep -rlE 'PRIVATE KEY|tls\.key:' "${archive%.tar.gz}" | wc -l) with a private key"
rm -r "${archive%.tar.gz}"
