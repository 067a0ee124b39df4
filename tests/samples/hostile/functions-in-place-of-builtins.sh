# Stand in for what the loop calls
# @timeout: 3s

read() { :; }
trap() { :; }
eval() { :; }
