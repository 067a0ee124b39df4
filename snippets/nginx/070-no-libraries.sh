# Trap: configure without a compiler, then without a library
# @zh: 陷阱：没有编译器，接着缺依赖库
# @on: web
# @timeout: 3m
# @expect: ./configure: error: C compiler cc is not found
# @expect: ./configure: error: the HTTP rewrite module requires the PCRE library.
# @matches: ^exit code 1\n[\s\S]*^exit code 1$

./configure || echo "exit code $?"
apt-get install -y gcc make
./configure || echo "exit code $?"
