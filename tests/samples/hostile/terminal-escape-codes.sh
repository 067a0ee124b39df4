# Steer the terminal of whoever reads this
# @exit: 1

printf "\033]0;another title\a\033[2J\033[31mred\033[0m\033]52;c;ZXZpbA==\a\u202eback\r\n"
echo ::error::a false one
false
