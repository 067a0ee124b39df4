# Read the mark from the shell's own input, and begin with it a line that never ends
# @timeout: 20s

for each in /proc/$$/fd/*; do
    [[ ! -p $each || ${each##*/} -lt 10 || ${each##*/} -ge 198 ]] || input=${each##*/}
done
IFS= read -r -d '' mark <&"$input"
printf %s "$mark" >&198
tr '\0' x </dev/zero >&198
