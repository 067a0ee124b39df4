# Each takes over a release of the other
# @zh: 互相接管对方的 release
# @on: toolbox
# @timeout: 3m
# @matches: ^1\.\nthree-web helm Update\n2\.$
# @matches: ^2\.\nthree-web helm Apply\n3\.$
# @matches: ^3\.\nfour-web helm Apply\nfour-web helm Update\n4\.$
# @matches: ^4\.\nfour-web helm Apply\nNAME
# @matches: ^four\s+drill-helm\s+\d+\s+.*deployed
# @matches: ^three\s+drill-helm\s+\d+\s+.*deployed

echo "1."; helm4 upgrade three lab/web --set replicaCount=2 > /dev/null; managers | grep three
echo "2."; helm4 upgrade three lab/web --set replicaCount=2 --server-side=true > /dev/null; managers | grep three
echo "3."; helm3 upgrade four lab/web --set replicaCount=2 > /dev/null; managers | grep four
echo "4."; helm4 upgrade four lab/web --set replicaCount=2 --server-side=true > /dev/null; managers | grep four
helm3 list
