# Ask the new release which of your settings it does not know
# @zh: 检查新版本不认识哪些现有设置
# @on: all
# @matches: \A(?:etcd[12]: checked 14 settings against <<to_version>>\n|(?:unknown: (?:<<old_flag_name>>|<<old_key_name>>)\n)+etcd3: checked 1[56] settings against <<to_version>>\n)\Z

unknown_settings() {
  help=$("$1/etcd" --help 2>&1)
  names=$({ grep -oE '^[a-z0-9-]+:' /etc/etcd/etcd.conf.yml; systemctl show -p ExecStart etcd | grep -oE -- '--[a-z0-9-]+'; } | tr -d : | sed 's/^--//' | sort -u)
  for name in $names; do
    case $name in config-file | client-transport-security | peer-transport-security) continue ;; esac
    grep -qE -- "^ *--$name( |$)" <<< "$help" || echo "unknown: $name"
  done
  echo "$(hostname): checked $(wc -w <<< "$names") settings against ${1#/opt/etcd-}"
}
unknown_settings /opt/etcd-<<to_version>>
