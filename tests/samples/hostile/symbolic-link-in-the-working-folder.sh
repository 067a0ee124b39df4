# Lead elsewhere a file that the next step saves

ln --symbolic /etc/issue saved
