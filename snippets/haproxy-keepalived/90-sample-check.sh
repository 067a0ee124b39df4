# Trap: the sample that most guides copy
# @zh: 陷阱：大多数教程照抄的示例
# @on: lb1, lb2
# @exit: 6
# @matches: ^    state (MASTER\n    priority 101|BACKUP\n    priority 100)$
# @expect: SECURITY VIOLATION - scripts are being executed but script_security not enabled.

userdel keepalived_script
cat > /etc/keepalived/check_apiserver.sh <<'END'
#!/bin/sh
curl -sfk --max-time 2 https://localhost:8443/healthz -o /dev/null || exit 1
END
chmod 755 /etc/keepalived/check_apiserver.sh
[ "$(hostname -s)" = lb1 ] && sample="MASTER 101" || sample="BACKUP 100"
cat > /root/sample.conf <<END
vrrp_script check_apiserver {
    script "/etc/keepalived/check_apiserver.sh"
    interval 3
    weight -2
    fall 10
    rise 2
}
vrrp_instance VI_1 {
    state ${sample% *}
    interface eth0
    virtual_router_id 51
    priority ${sample#* }
    authentication {
        auth_type PASS
        auth_pass 42
    }
    virtual_ipaddress {
        <<vip>>
    }
    track_script {
        check_apiserver
    }
}
END
grep -E 'state|priority' /root/sample.conf
systemd-run --quiet --pipe keepalived -t -f /root/sample.conf
