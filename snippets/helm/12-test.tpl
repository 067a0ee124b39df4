# A test that needs no second image
# @zh: 不需要第二个镜像的测试
# @on: toolbox
# @file: /root/web/templates/tests/test-connection.yaml

apiVersion: v1
kind: Pod
metadata:
  name: {{ include "web.fullname" . }}-test
  labels:
    {{- include "web.labels" . | nindent 4 }}
  annotations:
    helm.sh/hook: test
spec:
  restartPolicy: Never
  containers:
    - name: ask
      image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
      command: [bash, -c]
      args:
        - |
          exec 3<>/dev/tcp/{{ include "web.fullname" . }}/{{ .Values.service.port }} || exit 1
          printf 'GET / HTTP/1.0\r\n\r\n' >&3
          read -r answer <&3
          echo "$answer"
          [[ $answer == *" 200 "* ]]
