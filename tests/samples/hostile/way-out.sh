# Reach for the host, the cloud's metadata, and a node of another scenario
# @expect: nothing answers

knock() {
    perl -MSocket -e '
        my ($kind, $bound, $address) = @ARGV;
        socket(my $socket, PF_INET, $kind, 0) or die "socket: $!\n";
        # SO_BINDTODEVICE: without a route the kernel then takes every address for one on this network.
        !$bound or setsockopt($socket, SOL_SOCKET, 25, "eth0\0") or die "bound: $!\n";
        alarm 3;
        connect($socket, sockaddr_in(<<port>>, inet_aton($address))) or die "$address: $!\n";
        send($socket, "knock", 0) or die "$address: $!\n";
        recv($socket, my $answer, 9, 0) // die "$address: $!\n";
        print "$address answers: $answer\n";
    ' "$@"
}
answers=0
for address in <<host>> <<bridge>> 169.254.169.254 198.51.100.12; do
    for kind in 1 2; do
        for bound in 0 1; do
            knock $kind $bound $address && answers=$((answers + 1))
        done
    done
done
! ping -c 1 -W 2 198.51.100.12
((answers)) || echo nothing answers
