# Install what the build needs
# @zh: 安装编译依赖
# @on: web
# @timeout: 3m
# @matches: ^libpcre2-dev install ok installed$
# @matches: ^libssl-dev install ok installed$
# @matches: ^zlib1g-dev install ok installed$

apt-get install -y gcc make libpcre2-dev libssl-dev zlib1g-dev
dpkg-query -W -f '${Package} ${Status}\n' libpcre2-dev libssl-dev zlib1g-dev
