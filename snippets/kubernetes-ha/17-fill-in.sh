# Fill in what differs between the two
# @zh: 填入两台各自不同的值
# @on: lb1, lb2
# @matches: (?s)router_id lb1$.* priority 110$.*src_ip 198\.51\.100\.21$.* 198\.51\.100\.22$|router_id lb2$.* priority 100$.*src_ip 198\.51\.100\.22$.* 198\.51\.100\.21$
# @absent: NODE
# @absent: PRIORITY
# @absent: SOURCE
# @absent: PEER

NODE=$(hostname -s)
case $NODE in
  lb1) PRIORITY=110 SOURCE=198.51.100.21 PEER=198.51.100.22 ;;
  lb2) PRIORITY=100 SOURCE=198.51.100.22 PEER=198.51.100.21 ;;
  *) echo "put the names and addresses of your two machines into this block" >&2; false ;;
esac && sed -i "s/NODE/$NODE/; s/PRIORITY/$PRIORITY/; s/SOURCE/$SOURCE/; s/PEER/$PEER/" /etc/keepalived/keepalived.conf
cat /etc/keepalived/keepalived.conf
