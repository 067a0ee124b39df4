# Start a second chronyd
# @zh: 再启动一个 chronyd
# @on: app1
# @exit: 1
# @matches: ^(.* Fatal error : )?Another chronyd may already be running \(pid=\d+\), check /run/chrony/chronyd\.pid$

chronyd
