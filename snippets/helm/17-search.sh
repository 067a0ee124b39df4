# Search, and search for a word that nothing has
# @zh: 搜索，再搜一个不存在的词
# @on: toolbox
# @matches: ^lab/web\s+0\.1\.0\s+1\.26\s+
# @expect: No results found
# @matches: ^exit code 0$
# @expect: Error: no results found
# @matches: ^exit code 1$

helm search repo web
helm search repo nosuchword; echo "exit code $?"
helm search repo nosuchword --fail-on-no-result || echo "exit code $?"
