# Fill the disk with many files
# @timeout: 60s

for ((number = 0; ; number++)); do
    head --bytes=16M /dev/zero >"filler$number"
    sleep 0.1
done
