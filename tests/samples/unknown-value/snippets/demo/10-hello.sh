# Say hello to <<wored>>
# @zh: 问好 <<word2>>
# @zh-fixture: 代替 <<word>> 和 <<wird>>
# @fixture: stands in
# @expect: <<wrd>>

echo <<word>>
echo <<wort>>
