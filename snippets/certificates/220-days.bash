# Write a script that watches the dates
# @zh: 写一个检查到期日的脚本
# @on: ca
# @file: /usr/local/sbin/certificate-days

#!/bin/bash
# certificate-days DAYS FILE...: list when certificates end, the first to end first.
# Exit code 0: each has more than DAYS days left. 1: some have not. 2: some file could not be read.
set -uo pipefail
days=$1 code=0 list=
shift
now=$(date +%s)
for file in "$@"; do
  # A file may hold several certificates.
  found=$(awk -v show='openssl x509 -noout -enddate -dateopt iso_8601 -subject -nameopt RFC2253' '
    /-BEGIN CERTIFICATE-/ {inside = 1}
    inside {print | show}
    /-END CERTIFICATE-/ {inside = 0; close(show)}' "$file" 2> /dev/null)
  certificates=$(grep -cs -e '-BEGIN CERTIFICATE-' "$file")
  if [ -z "$found" ] || [ "$(grep -c ^notAfter= <<< "$found")" != "$certificates" ]; then
    # A key has no date.
    [ "$certificates" = 0 ] && grep -qs -e '-BEGIN .*PRIVATE KEY-' "$file" && continue
    echo "UNREADABLE $file"
    code=2
  fi
  while IFS= read -r end && IFS= read -r subject; do
    end=${end#notAfter=}
    left=$(($(date -d "$end" +%s) - now))
    if [ $left -le 0 ]; then word=EXPIRED; elif [ $left -le $((days * 86400)) ]; then word=SOON; else word=ok; fi
    if [ $word != ok ] && [ $code = 0 ]; then code=1; fi
    list+="$left $word $end ($((left / 86400)) days) ${subject#subject=} $file"$'\n'
  done <<< "$found"
done
printf %s "$list" | sort -n | cut -d ' ' -f 2-
exit $code
