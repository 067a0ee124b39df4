# Ask a server once, without touching anything
# @zh: 只问一次，什么都不改
# @on: app1
# @within: 30s
# @matches: System clock wrong by -?0\.0\d+ seconds \(ignored\)$

chronyd -Q -t 10 'server ntp1 iburst'
