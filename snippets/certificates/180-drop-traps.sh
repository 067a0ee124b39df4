# Throw the traps away
# @zh: 删掉这些陷阱文件
# @on: ca
# @matches: \Aadmin\nca-config\.json\nca-csr\.json\nca-key\.pem\nca\.csr\nca\.pem\ncsr\.json\netcd1\netcd2\netcd3\nissue\ntrust\.pem\n\Z

rm -r trap
ls
