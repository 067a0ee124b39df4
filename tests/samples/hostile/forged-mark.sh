# Read the mark from the shell's own input, and print it

for each in /proc/$$/fd/*; do
    [[ ! -p $each || ${each##*/} -lt 10 || ${each##*/} -ge 198 ]] || input=${each##*/}
done
IFS= read -r -d '' mark <&"$input"
printf '%s 1 0 0\n' "$mark" >&198
printf '%s\n' "$mark" >&199
