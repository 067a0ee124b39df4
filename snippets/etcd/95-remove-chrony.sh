# Remove chrony, unless the machines live on
# @on: all
# @timeout: 2m
# @expect: Removing chrony
# @matches: ^files left: 0$

apt-get purge -y chrony
rm -rf /etc/chrony
echo "files left: $(find /etc/chrony 2>/dev/null | wc -l)"
