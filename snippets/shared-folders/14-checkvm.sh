# Ask the tools themselves
# @zh: 用工具自带的命令再确认一次
# @exit: 1
# @expect: vmware-checkvm must be run inside a virtual machine on a VMware hypervisor product

vmware-checkvm
