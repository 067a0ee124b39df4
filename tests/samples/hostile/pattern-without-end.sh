# Print what the pattern that is to be found in it never comes to an end with
# @matches: (a+)+b

printf 'a%.0s' {1..64}
