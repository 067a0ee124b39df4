# Check that the known holes are closed
# @zh: 确认已知漏洞已修复
# @matches: ^2:<<tools_version>>-\S+: fixed$
# @absent: upgrade

version=$(dpkg-query --show --showformat='${Version}' open-vm-tools)
if dpkg --compare-versions "$version" ge '<<fixed_since>>'; then
  echo "$version: fixed"
else
  echo "$version: upgrade it"
  false
fi
