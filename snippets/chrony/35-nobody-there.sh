# Name an address at which nobody is
# @zh: 写一个没有机器的地址
# @on: app1
# @within: 10s
# @matches: ^chronyd -p: no error$
# @matches: ^\^\? 198\.51\.100\.99 +0 +\d+ +0 +- 
# @matches: ^\^\* 198\.51\.100\.11 

echo 'server 198.51.100.99 iburst' > /etc/chrony/sources.d/drill.sources
chronyd -p > /dev/null && echo "chronyd -p: no error"
chronyc reload sources
chronyc -n sources
