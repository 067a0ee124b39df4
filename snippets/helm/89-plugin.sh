# A plugin
# @zh: 插件
# @on: toolbox
# @matches: ^hello\s+0\.1\.0\s
# @expect: hello from a plugin, namespace drill-helm
# @expect: Uninstalled plugin: hello

mkdir hello
cat > hello/plugin.yaml <<'YAML'
name: hello
version: 0.1.0
description: Say hello
command: "echo hello from a plugin, namespace $HELM_NAMESPACE"
YAML
helm plugin install ./hello || echo "exit code $?"
helm plugin list
helm hello || echo "exit code $?"
helm plugin uninstall hello || echo "exit code $?"
