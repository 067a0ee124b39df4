def check(a, b) -> str:
    return ""
