# ... a volume for each pod, and a Secret that is to be kept
# @zh: …… 每个 pod 一个卷，还有一个要保留的 Secret
# @on: toolbox
# @file: /root/state/templates/state.yaml

apiVersion: v1
kind: Secret
metadata:
  name: {{ .Release.Name }}-key
  annotations:
    helm.sh/resource-policy: keep
stringData:
  key: drill
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ .Release.Name }}
spec:
  serviceName: {{ .Release.Name }}
  selector:
    matchLabels:
      app: {{ .Release.Name }}
  template:
    metadata:
      labels:
        app: {{ .Release.Name }}
    spec:
      containers:
        - name: server
          image: nginx:{{ .Chart.AppVersion }}
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        resources:
          requests:
            storage: 1Gi
