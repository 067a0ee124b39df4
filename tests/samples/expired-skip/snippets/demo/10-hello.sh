# Say hello
# @skip: no such host; ops; until 2026-01-01

echo hello
