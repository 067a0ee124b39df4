# Print what looks like the end of a step

printf '\036%024d 1 0 0\n' 0 >&198
printf '\036%024d\n' 0 >&199
echo on
