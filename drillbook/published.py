def check(a,b): return ""
