# Check the service of the tools
# @zh: 检查工具的服务
# @matches: ^UnitFileState=enabled$
# @matches: ^ActiveState=inactive$
# @matches: ^ConditionResult=no$

systemctl show --property=UnitFileState,ActiveState,ConditionResult open-vm-tools
