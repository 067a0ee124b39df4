# Close everything

for each in /proc/$$/fd/*; do
    eval "exec ${each##*/}>&-"
done
