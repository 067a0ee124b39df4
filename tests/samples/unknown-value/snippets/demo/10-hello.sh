# Say hello
# @expect: <<wrd>>

echo <<word>>
echo <<wort>>
