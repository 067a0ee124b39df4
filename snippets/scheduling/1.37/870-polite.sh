# Preemption switched off: it waits, first in the queue
# @zh: 不许抢占：排在队首，但要等
# @within: 90s
# @timeout: 90s
# @expect: deployment "batch" successfully rolled out
# @matches: ^drill-low +-20 .*\ndrill-high +-10 .*\ndrill-polite +-10 .* Never$
# @matches: ^batch-\S+ +<<worker1>> +Running$
# @matches: ^batch-\S+ +<<worker2>> +Running$
# @matches: ^POD .*\nbatch-\S+ .*\nbatch-\S+ .*\npolite +<none> +Pending$
# @matches: FailedScheduling .*2 Insufficient cpu.*not eligible due to preemptionPolicy=Never

sed "s/SHARE/${share:?}/" priorities.yaml | kubectl apply -f -
kubectl rollout status deployment/batch --timeout 60s
kubectl get priorityclass drill-low drill-high drill-polite
sed "s/NAME/polite/; s/CLASS/drill-polite/; s/SHARE/${share:?}/" important.yaml | kubectl apply -f -
where
why polite
