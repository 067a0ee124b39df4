# A job that must succeed before every upgrade
# @zh: 每次升级前必须成功的任务
# @on: toolbox
# @file: /root/web/templates/check.yaml

apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "web.fullname" . }}-check
  annotations:
    helm.sh/hook: pre-upgrade
    helm.sh/hook-delete-policy: before-hook-creation
spec:
  backoffLimit: 0
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: check
          image: "{{ .Values.image.repository }}:{{ .Chart.AppVersion }}"
          command: [bash, -c]
          args:
            - |
              echo "from {{ .Values.replicaCount }} replicas on"
              [ {{ .Values.replicaCount }} -ge 2 ]
