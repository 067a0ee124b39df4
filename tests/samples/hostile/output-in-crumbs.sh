# Print on two streams in turn, a byte at a time

perl -e 'for (1 .. 50_000) { syswrite STDOUT, "a"; syswrite STDERR, "b" }'
