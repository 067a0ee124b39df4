# Say hello
# @expect: hello

echo "<<word>> <<lines>> <<blank>> <<seen>>"
