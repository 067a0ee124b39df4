# Change the prompt and the traps

PS1='$(exit 7)' PS4='$(kill $$)' PROMPT_COMMAND='exit 7'
trap 'exit 7' ERR
trap 'echo ended' EXIT
trap '' HUP INT TERM
