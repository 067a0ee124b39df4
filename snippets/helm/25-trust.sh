# Trust it, now that the fingerprints are the same
# @zh: 指纹一致，信任它
# @on: toolbox
# @expect: 1 added, 0 removed

mv ~/registry.crt /usr/local/share/ca-certificates/
update-ca-certificates
