# Ask through the load balancer, and with a forged header
# @zh: 经负载均衡访问，再伪造请求头试试
# @on: client
# @within: 10s
# @matches: \Athrough lb: client 198\.51\.100\.13 asks lb, connection from 198\.51\.100\.14$
# @matches: ^through lb, forged: client 198\.51\.100\.13 asks lb, connection from 198\.51\.100\.14$
# @matches: ^directly, forged: client 198\.51\.100\.13 asks web, connection from 198\.51\.100\.13$
# @absent: client 192.0.2.66
# @absent: curl: (

echo "through lb: $(curl -sS http://lb:8080/)"
echo "through lb, forged: $(curl -sS -H 'X-Forwarded-For: 192.0.2.66' http://lb:8080/)"
echo "directly, forged: $(curl -sS -H 'X-Forwarded-For: 192.0.2.66' http://web:8081/)"
