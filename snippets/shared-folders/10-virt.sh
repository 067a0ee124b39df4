# Ask whether this is a guest of VMware's
# @zh: 确认这是不是 VMware 虚拟机
# @expect: no guest of VMware's: stop here

if systemd-detect-virt --quiet --vm && [ "$(systemd-detect-virt --vm)" = vmware ]; then
    echo "a guest of VMware's: go on"
else
    echo "no guest of VMware's: stop here"
fi
