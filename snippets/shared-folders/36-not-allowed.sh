# Trap: allow_other by a user who is not root
# @zh: 陷阱：普通用户使用 allow_other
# @fixture: a user's vmhgfs-fuse leaves the mounting to fusermount3; ours does not get that far, so perl calls it in the same way; a link stands in for /dev/fuse, which nodes do not have
# @zh-fixture: 普通用户的 vmhgfs-fuse 会把挂载交给 fusermount3；这里走不到那一步，所以由 perl 以同样的方式调用它；节点没有 /dev/fuse，用一个链接代替
# @matches: ^fusermount3: option allow_other only allowed if 'user_allow_other' is set in /etc/fuse\.conf$
# @matches: ^exit code 1$

cat > /tmp/as-user.pl <<'EOF'
use Socket;
$^F = 100;  # keep the sockets open for the program
socketpair(my $ours, my $theirs, AF_UNIX, SOCK_STREAM, 0) or die;
$ENV{_FUSE_COMMFD} = fileno $theirs;
exec "fusermount3", @ARGV;
EOF
as_user() { setpriv --reuid app --regid app --init-groups perl /tmp/as-user.pl "$@"; }
ln -s /dev/null /dev/fuse
setpriv --reuid app --regid app --init-groups mkdir -p /home/app/shares
as_user -o allow_other -- /home/app/shares || echo "exit code $?"
