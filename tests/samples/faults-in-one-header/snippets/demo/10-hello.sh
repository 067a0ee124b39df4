# Say hello
# @expct: hello
# @matches: (
# @timeout: soon
# @on: b

echo <<wrd>>
