# Flags of upgrade and list: < only in 3, > only in 4
# @zh: upgrade 和 list 的参数：< 只有 3 有，> 只有 4 有
# @on: toolbox
# @matches: ^upgrade\n< --atomic$
# @matches: ^> --rollback-on-failure
# @matches: ^> --server-side
# @matches: ^> --force-conflicts
# @matches: ^list\n< --all$

flags() { "$1" "$2" --help | sed '/^Global Flags:/,$d' | grep -oE -- '^ +(-[a-zA-Z], )?--[a-z0-9-]+' | grep -oE -- '--.*' | sort; }
for command in upgrade list; do
  echo "$command"
  diff <(flags helm3 "$command") <(flags helm4 "$command") | grep '^[<>]'
done
