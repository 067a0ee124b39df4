# A template that needs it
# @zh: 用到它的模板
# @on: toolbox
# @file: /root/web/templates/pdb.yaml

apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "web.fullname" . }}
  labels:
    {{- include "web.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .Values.disruption.maxUnavailable }}
  selector:
    matchLabels:
      {{- include "web.selectorLabels" . | nindent 6 }}
