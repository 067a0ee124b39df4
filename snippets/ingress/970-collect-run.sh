# Collect, and look into it
# @zh: 收集，再看看里面有什么
# @timeout: 2m
# @matches: \Aingress-\d{8}T\d{6}Z\.tar\.gz\n\$ curl .* http://shop\.example\.com/api\n\$ getent ahosts shop\.example\.com$
# @expect: $ kubectl -n shop get pods -o wide --show-labels
# @matches: ^code 200 from
# @expect: 18 files, 0 with a private key
# @absent: Is a directory

archive=$(bash collect.bash shop http://shop.example.com/api)
ls "${archive%.tar.gz}"*
tar -xzf "$archive"
head -qn 1 "${archive%.tar.gz}"/*.txt
tail -n 1 "${archive%.tar.gz}/00-request.txt"
echo "$(find "${archive%.tar.gz}" -name '*.txt' | wc -l) files, $(grep -rlE 'PRIVATE KEY|tls\.key:' "${archive%.tar.gz}" | wc -l) with a private key"
rm -r "${archive%.tar.gz}"
