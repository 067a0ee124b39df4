# Look up the password that is there
# @zh: 先查有没有现成的密码
# @on: toolbox
# @file: /root/web/templates/password.yaml

{{- $name := printf "%s-password" (include "web.fullname" .) }}
{{- $there := lookup "v1" "Secret" .Release.Namespace $name }}
apiVersion: v1
kind: Secret
metadata:
  name: {{ $name }}
data:
  password: {{ if $there }}{{ $there.data.password }}{{ else }}{{ randAlphaNum 16 | b64enc }}{{ end }}
