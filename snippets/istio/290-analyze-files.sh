# Look at files before you apply them
# @zh: 应用之前先检查文件
# @expect: No validation issues found when analyzing

istioctl analyze apps.yaml strict.yaml
