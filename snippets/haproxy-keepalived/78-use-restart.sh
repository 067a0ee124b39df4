# Use it
# @zh: 使之生效
# @on: lb1, lb2
# @matches: ^Restart=on-failure$
# @matches: ^active$

systemctl daemon-reload
systemctl start keepalived
systemctl show -p Restart keepalived
systemctl is-active keepalived
