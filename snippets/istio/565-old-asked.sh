# Ask the old one whom it still has
# @zh: 问一问旧的还管着谁
# @within: 60s
# @matches: ^NAME
# @absent: .shop

istioctl proxy-status --revision default
