# See that it is gone
# @absent: leftover
# @zh: 看它不在了

ls /srv
