# Look for the engine's socket
# @exit: 2
# @absent: /docker.sock:

ls --directory /run/docker.sock /var/run/docker.sock /run/drillbook /run/containerd
