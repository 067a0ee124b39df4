# Fill the disk with one file

cat /dev/zero >filler
