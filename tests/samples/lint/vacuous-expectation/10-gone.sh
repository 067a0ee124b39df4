# See that it is gone
# @absent: leftover

ls /srv
