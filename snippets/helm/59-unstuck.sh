# Make sure that nobody is at work, then roll back
# @zh: 确认没有人正在操作，然后回滚
# @on: toolbox
# @timeout: 3m
# @expect: no helm runs here
# @matches: ^12\s+.*\ssuperseded\s
# @matches: ^13\s+.*\spending-upgrade\s
# @matches: ^14\s+.*\sdeployed\s.*Rollback to 12

if ! pgrep -a helm; then
  echo "no helm runs here"
  helm rollback shop 12 --wait --timeout 2m
fi
helm history shop --max 3
