# Check the names
# @zh: 核对主机名
# @on: toolbox
# @matches: ^198\.51\.100\.10\s+toolbox$
# @matches: ^198\.51\.100\.20\s+registry$

getent hosts toolbox registry
