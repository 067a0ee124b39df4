# Set the time zone, and see that the clock stays
# @zh: 设置时区，并确认时钟本身没有变
# @on: all
# @matches: ^Asia/Shanghai \+0800$
# @matches: ^the clock moved by [1-5]?\d s$

before=$(date +%s)
timedatectl set-timezone Asia/Shanghai
echo "$(timedatectl show -p Timezone --value) $(date +%z)"
echo "the clock moved by $(($(date +%s) - before)) s"
