# Check the service of the tools
# @zh: 检查工具的服务
# @matches: \AActiveState=inactive\nUnitFileState=enabled\nConditionResult=no\n\Z

systemctl show --property=UnitFileState,ActiveState,ConditionResult open-vm-tools
