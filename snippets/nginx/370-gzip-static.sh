# Fetch both, with and without compression
# @zh: 分别用压缩和不压缩的方式获取
# @on: client
# @matches: ^app\.js, gzip asked for: 1 Content-Encoding, 1 Content-Length, 1 Vary, (\d+) bytes$
# @matches: ^plain\.js, gzip asked for: 1 Content-Encoding, 0 Content-Length, 1 Vary, 12[01]\d\d bytes$
# @matches: ^index\.html, gzip asked for: 0 Content-Encoding, 1 Content-Length, 0 Vary, 25 bytes$
# @matches: ^app\.js, no gzip: 0 Content-Encoding, 1 Content-Length, 1 Vary, \d{5,} bytes$

fetch() {
  what=$1
  file=$2
  shift 2
  size=$(curl -sS "$@" -D /tmp/headers -o /dev/null -w '%{size_download}' "http://web/$file")
  echo "$file, $what: $(grep -ci ^Content-Encoding: /tmp/headers) Content-Encoding, $(grep -ci ^Content-Length: /tmp/headers) Content-Length, $(grep -ci ^Vary: /tmp/headers) Vary, $size bytes"
}
fetch "gzip asked for" app.js -H 'Accept-Encoding: gzip'
fetch "gzip asked for" plain.js -H 'Accept-Encoding: gzip'
fetch "gzip asked for" index.html -H 'Accept-Encoding: gzip'
fetch "no gzip" app.js
