# Go back to the revision with all values
# @zh: 回到值还齐全的版本
# @on: toolbox
# @timeout: 3m
# @expect: Rollback was a success! Happy Helming!
# @matches: ^  owner: ops$
# @matches: ^4\s+.*deployed\s+web-0\.1\.0\s+1\.26\s+Rollback to 2

helm rollback shop 2 --wait --timeout 2m
helm get values shop
helm history shop
