# A password out of a template
# @zh: 在模板里生成密码
# @on: toolbox
# @file: /root/web/templates/password.yaml

apiVersion: v1
kind: Secret
metadata:
  name: {{ include "web.fullname" . }}-password
stringData:
  password: {{ randAlphaNum 16 | quote }}
