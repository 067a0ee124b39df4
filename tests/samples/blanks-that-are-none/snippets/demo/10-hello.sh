# Say hello
# @expect: hello

echo 'a؜b'
echo 'a­b'
echo 'a᠎b'
echo 'a b'
echo 'a b'
echo 'a⠀b'
echo 'aㅤb'
echo 'aᅟb'
echo 'aᅠb'
echo 'a󠁁b'
echo 'a　b'
