# Fill the memory with a variable

text=xxxxxxxxxxxxxxxx
while :; do text+=$text; done
