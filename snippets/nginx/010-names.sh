# Check the names of the nodes
# @zh: 核对各节点的主机名
# @on: all
# @matches: ^198\.51\.100\.11\s+web$
# @matches: ^198\.51\.100\.12\s+app$
# @matches: ^198\.51\.100\.13\s+client$
# @matches: ^198\.51\.100\.14\s+lb$

getent hosts web app client lb
