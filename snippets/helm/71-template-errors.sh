# Three mistakes in a template, and who finds them
# @zh: 模板里的三种错误，谁能发现
# @on: toolbox
# @matches: ^1\. indentation\nError: .*error converting YAML to JSON: yaml: line \d+
# @matches: ^2\. a function that does not exist\nError: .*function "toYml" not defined$
# @expect: nil pointer evaluating interface {}.port

broken() {
  rm -rf /tmp/broken; cp -r web /tmp/broken
  sed -i "$1" /tmp/broken/templates/service.yaml
  { helm template shop /tmp/broken > /dev/null; } 2>&1 || echo "exit code $?"
}
echo "1. indentation"; broken 's/nindent 4/nindent 1/'
echo "2. a function that does not exist"; broken '1i # {{ toYml .Values.service }}'
echo "3. a value that does not exist"; broken 's/.Values.service.port/.Values.srevice.port/'
