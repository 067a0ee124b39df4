# Print a gibibyte

head --bytes=1G /dev/zero | tr '\0' x
