# See what the load balancers do
# @zh: 看看负载均衡怎么反应
# @on: lb1, lb2
# @within: 30s
# @matches: \A503, without -f curl says 0\nwith -f it says 22\n
# @matches: Changing effective priority from (110 to 90|100 to 80)

curl -s -o /dev/null -w '%{http_code}, without -f curl says ' http://127.0.0.1:8405/ready; echo "$?"
curl -sf http://127.0.0.1:8405/ready || echo "with -f it says $?"
journalctl -u keepalived --no-pager -o cat | grep effective | tail -n 1
