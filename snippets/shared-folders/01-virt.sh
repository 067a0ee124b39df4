# Ask whether this is a guest of VMware's
# @zh: 确认这是不是 VMware 虚拟机
# @exit: 1
# @matches: ^no guest of VMware's \(virtualization: (?!vmware|docker|podman|container)\S+\): stop here$
# @absent: go on

virt=$(systemd-detect-virt --vm || true)
if [ "$virt" = vmware ]; then
  echo "a guest of VMware's: go on"
else
  echo "no guest of VMware's (virtualization: $virt): stop here"
  false
fi
