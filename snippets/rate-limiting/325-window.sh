# Far enough from the full hour
# @zh: 离整点还远
# @timeout: 6m
# @matches: ^\d\d:(?:[0-4]\d|5[0-4])$

while [ "$(date -u +%M)" -ge 55 ]; do sleep 10; done
date -u +%H:%M
