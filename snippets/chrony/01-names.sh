# Check the names of the nodes
# @zh: 核对各节点的主机名
# @on: all
# @matches: ^198\.51\.100\.11\s+ntp1$
# @matches: ^198\.51\.100\.12\s+ntp2$
# @matches: ^198\.51\.100\.13\s+ntp3$
# @matches: ^198\.51\.100\.21\s+app1$
# @matches: ^198\.51\.100\.22\s+app2$

getent hosts ntp1 ntp2 ntp3 app1 app2
