# Ask the script that watches the dates
# @zh: 问问检查到期日的脚本
# @on: ca
# @exit: 1
# @matches: \AEXPIRED .* CN=etcd3 etcd3/(server|peer)\.pem\nEXPIRED .* CN=etcd3 etcd3/(server|peer)\.pem\nok 

certificate-days 30 trust.pem etcd?/server.pem etcd?/peer.pem admin/client.pem
