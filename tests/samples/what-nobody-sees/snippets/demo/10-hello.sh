# Say hello [31m

echo hello # ‮ olleh
