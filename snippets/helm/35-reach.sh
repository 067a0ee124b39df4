# Ask the web server
# @zh: 访问一下
# @on: toolbox
# @matches: ^HTTP/1\.1 200 OK
# @matches: ^Server: nginx

kubectl port-forward service/shop-web 8081:80 > /tmp/forward.log 2>&1 &
forward=$!
curl -sS --retry 5 --retry-connrefused -I http://127.0.0.1:8081/
kill $forward
