# Fork without end, and end well

bomb() { bomb | bomb & }
bomb
until ((SECONDS > 5)); do :; done
