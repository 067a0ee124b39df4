# Look at <<word>>
# @zh: 看 <<word>>
# @fixture: since <<word>>
# @like: ... <<word>> ...
# @skip: <<word>>; nobody; until 2027-03-01
# @file: <<word>>

cat <<'END'
<<word>>
END
