# Fetch both, with and without compression
# @zh: 分别用压缩和不压缩的方式获取
# @on: client
# @matches: ^app\.js, gzip asked for: 1 Content-Encoding, 1 Content-Length, (\d+) bytes$
# @matches: ^plain\.js, gzip asked for: 1 Content-Encoding, 0 Content-Length, \d+ bytes$
# @matches: ^app\.js, no gzip: 0 Content-Encoding, 1 Content-Length, \d{5,} bytes$

fetch() {
  what=$1
  file=$2
  shift 2
  size=$(curl -sS "$@" -D headers -o body -w '%{size_download}' "http://web/$file")
  echo "$file, $what: $(grep -ci ^Content-Encoding: headers) Content-Encoding, $(grep -ci ^Content-Length: headers) Content-Length, $size bytes"
}
cd /tmp
fetch "gzip asked for" app.js -H 'Accept-Encoding: gzip'
fetch "gzip asked for" plain.js -H 'Accept-Encoding: gzip'
fetch "no gzip" app.js
