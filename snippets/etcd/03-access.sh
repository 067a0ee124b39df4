# Start the SSH service
# @on: all
# @fixture: stands in for the administrator's SSH access that your machines have already; the key pair is part of the node image
# @matches: ^active$

systemctl start ssh
systemctl is-active ssh
