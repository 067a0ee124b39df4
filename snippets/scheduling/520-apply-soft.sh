# See where they land
# @zh: 看它们落在哪里
# @within: 60s
# @matches: soft:\n +[12] <<worker1>> +Running\n +[12] <<worker2>> +Running\n
# @matches: ^no-zone:\n( +1 \S+ +Running\n +2 \S+| +2 \S+ +Running\n +1 \S+| +3 \S+) +Running$
# @absent: Pending

kubectl apply -f soft.yaml
echo "soft:"
per_node -l app=soft
echo "no-zone:"
per_node -l app=no-zone
