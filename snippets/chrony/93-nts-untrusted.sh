# See that an unknown certificate is refused
# @zh: 不认识的证书会被拒绝
# @on: app2
# @within: 30s
# @matches: TLS handshake with 198\.51\.100\.11:4460 \(ntp1\) failed : Error in the certificate verification\. The certificate is NOT trusted\.
# @matches: ^\^\? 198\.51\.100\.11 +0 +\d+ +0 +- 
# @like: ntp1 NTS 0 0 0 ...

chronyc -n sources
chronyc authdata
journalctl --no-pager -o cat -u chrony -n 3
