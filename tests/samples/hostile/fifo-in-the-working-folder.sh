# Put a pipe where the next step saves a file

mkfifo saved
