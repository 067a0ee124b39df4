# Start it, and count what it has done
# @zh: 启动它，并统计结果
# @on: ca
# @within: 30s
# @matches: ^taken: [1-9]\d+, tries that failed: [0-3], taken but not in etcd: 0$

if [ ! -e writer ]; then
  install -d writer
  touch writer/taken writer/failed
  chmod 755 writer.sh
  nohup ./writer.sh > /dev/null 2>&1 &
fi
count() {
  sort writer/taken > writer/taken.sorted
  etcdctl get --prefix /writer/ --print-value-only | sort > writer/stored
  echo "taken: $(wc -l < writer/taken.sorted), tries that failed: $(wc -l < writer/failed)," \
    "taken but not in etcd: $(comm -23 writer/taken.sorted writer/stored | wc -l)"
}
count
