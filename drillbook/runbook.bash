# ── What the words of this script mean ──────────────────────────────────────────────────────────────────────────────
# They only note what is to be done, in order. What does it stands below the last step.

declare -A runbook=() runbook_said=() # what is known of each step, as in runbook[38.title]; what its lines have said
runbook_numbers=()
elsewhere() { runbook_said[elsewhere]+="  $1"$'\n'; }               # what must be done on other nodes before the step
asks() { runbook_said[asks]=$1; }                                   # what it does that you are asked about
exits() { runbook_said[exit]=$1; }                                  # its expected exit code, 0 by itself
shows() { runbook_said[checks]+="runbook_shows ${1@Q}"$'\n'; }      # a text that its output must hold
hides() { runbook_said[checks]+="runbook_hides ${1@Q}"$'\n'; }      # a text that its output must not hold
matches() { runbook_said[checks]+="runbook_matches ${1@Q}"$'\n'; }  # a regular expression (PCRE) found in its output
within() { runbook_said[within]=$1 runbook_said[stable]=$2; }       # for how many seconds it is tried again, until all
                                                                    # this holds, so often in a row
save() { runbook_said[file]=$1 && step "${@:2}"; }                  # a file: where it is saved, then as `step`
step() {                                                            # number, name and title; its text follows
    local key
    IFS= read -r -d '' "runbook[$1.text]"
    runbook[$1.name]=$2 runbook[$1.title]=$3
    for key in "${!runbook_said[@]}"; do runbook[$1.$key]=${runbook_said[$key]}; done
    runbook_said=() runbook_numbers+=("$1")
}

# ── Steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────
# ── What does it ────────────────────────────────────────────────────────────────────────────────────────────────────
# From here on this script is the same for every topic. It sends nothing anywhere.

unset -f exits within shows hides matches asks elsewhere save step
runbook_home=${XDG_STATE_HOME:-$HOME/.local/state}/drillbook
runbook_yes='' runbook_until='' # options
runbook_done=0 runbook_told=0   # the last step that is finished; the step before which other nodes have their turn
runbook_other=''                # whose state this is, where it is another script's
runbook_at=''                   # the step that is being done, and its attempt:
runbook_tries=0 runbook_held=0 runbook_begun=0 runbook_text='' runbook_pipe=''
runbook_ended='' runbook_code=0 runbook_where='' # whether it came to its end, and which command failed
declare -A runbook_before=() # the environment that the caller gave
while read -r runbook_name; do
    runbook_before[$runbook_name]=${!runbook_name-}x # an empty one is given as well
done <<<"$(compgen -e)"

runbook_help() {
    cat <<END
Runbook: $runbook_of. Usage: bash $0 [--list] [--yes] [--from STEP] [--until STEP] [--pause STEP] [--restart]

  --list        show the steps: + is done, ? asks first, > follows what other nodes do; then end
  --yes         do not ask before steps that stop or remove something
  --from STEP   begin with this step (its name or number), whatever is done
  --until STEP  end after this step
  --pause STEP  wait before this step, as where other nodes have their turn; may be given again
  --restart     forget what is done, and what the steps printed

A second call goes on after the last finished step, with the shell's variables, functions and working folder.
These, and what each step printed, are in $runbook_home, which only you can read.

Exit codes: 0 done; 1 a step is not as expected; 2 wrong use, or nobody to ask; 75 other nodes have their turn.
END
}

runbook_stop() { # exit code, message
    printf '\n%s\n' "$2" >&2
    runbook_at=''
    exit "$1"
}

runbook_note() {
    local IFS=' ' # a step may have set it
    printf '%s\n' "$*" >>"$runbook_home/journal"
}

runbook_forget() {
    rm -rf -- "$runbook_home"
    runbook_done=0 runbook_told=0
}

runbook_start() { # the script's own words
    local from='' list='' restart=''
    while (($#)); do
        case $1 in
            --yes) runbook_yes=1 ;;
            --list) list=1 ;;
            --restart) restart=1 ;;
            --from) runbook_number "${2-}" && from=$REPLY && shift ;;
            --until) runbook_number "${2-}" && runbook_until=$REPLY && shift ;;
            --pause) runbook_number "${2-}" && runbook[$REPLY.elsewhere]+=$'  what you want to, as --pause says\n' && shift ;;
            -h | --help) runbook_help && exit 0 ;;
            *) runbook_stop 2 "$1 is no option of this script; --help shows what is" ;;
        esac
        shift
    done
    [[ ! $restart ]] || runbook_forget
    runbook_remember
    [[ ! $list ]] || { runbook_list && exit 0; }
    runbook_allow "$from"
    ((EUID == 0)) || runbook_stop 2 'Run this as root, as it was verified.'
    [[ ! $from ]] || runbook_done=$((from - 1))
    [[ -e $runbook_home/journal || ${HOSTNAME%%.*} == "$runbook_node" ]] ||
        runbook_ask "This machine is called $HOSTNAME, and the script is for $runbook_node."
    (umask 077 && mkdir -p -- "$runbook_home" && : >>"$runbook_home/journal") || exit 1
    [[ -s $runbook_home/journal ]] || runbook_note script "$runbook_digest" "$runbook_of"
    cd || exit 1
}

runbook_number() { # the name or the number of a step; its number is in REPLY
    for REPLY in "${runbook_numbers[@]}"; do
        [[ $1 != "$REPLY" && $1 != "${runbook[$REPLY.name]}" ]] || return 0
    done
    runbook_stop 2 "no step of this script is called '$1'; --list shows them"
}

runbook_remember() {
    local word number rest mine=''
    [[ -e $runbook_home/journal ]] || return 0
    while read -r word number rest; do
        [[ $word != script ]] || { [[ $number != "$runbook_digest" ]] && runbook_other=$rest || mine=1; }
        case $mine$word in
            1passed) runbook_done=$number ;;
            1told) runbook_told=$number ;;
            *end) runbook_ended=1 ;;
        esac
    done <"$runbook_home/journal"
}

runbook_allow() { # --from
    if [[ $runbook_other && $runbook_ended ]]; then
        runbook_forget
    elif [[ $runbook_other ]]; then
        runbook_stop 2 "$runbook_home holds the state of another script, which has not come to its end: $runbook_other.
End that first, or forget it with --restart."
    elif [[ $runbook_ended && ! $1 ]]; then
        runbook_stop 0 'All steps of this script are done. --restart begins anew.'
    fi
}

runbook_list() {
    local number marks
    for number in "${runbook_numbers[@]}"; do
        marks=$( ((number <= runbook_done)) && printf + || printf ' ')
        marks+=${runbook[$number.asks]+?}${runbook[$number.elsewhere]+>}
        printf '%-3s %3d  %-24s %s\n' "$marks" "$number" "${runbook[$number.name]}" "${runbook[$number.title]}"
    done
}

runbook_ask() { # what is to be answered with yes
    local answer
    [[ ! $runbook_yes ]] || return 0
    [[ -t 0 ]] || runbook_stop 2 "$1
There is no terminal to ask on. Look at it, and call this with --yes."
    read -r -p "$1 Go on? [y/N] " answer
    [[ $answer == [yY]* ]] || runbook_stop 1 'Stopped, nothing was done. Call this again to go on from here.'
}

# Before each attempt of a step: judge the last one, and choose what comes. It ends the script where nothing comes.
runbook_next() {
    if [[ $runbook_at ]]; then
        runbook_judge || return 0
    fi
    runbook_choose
    runbook_show
    runbook_begun=$EPOCHSECONDS runbook_tries=0 runbook_held=0
    runbook_attempt
}

runbook_choose() {
    local number
    for number in "${runbook_numbers[@]}" 0; do
        ((number <= runbook_done)) || break
    done
    if ((number == 0)); then
        runbook_note end
        runbook_stop 0 "All steps of this script are done: $runbook_of.${runbook_after:+ $runbook_after}"
    fi
    if [[ $runbook_until ]] && ((number > runbook_until)); then
        runbook_stop 0 "Ends here, as --until says. The next step is $number, ${runbook[$number.name]}."
    fi
    if [[ ${runbook[$number.elsewhere]-} && $runbook_told != "$number" ]]; then
        printf '\n── Before step %s, %s:\n%s' "$number" "${runbook[$number.name]}" "${runbook[$number.elsewhere]}"
        runbook_note turn "$number"
        [[ -t 0 ]] || { runbook_note told "$number" && runbook_stop 75 'Call this again when that is done.'; }
        read -r -p 'Press Enter when that is done. ' || runbook_stop 75 'Call this again when that is done.'
        runbook_note told "$number" # not before: who stops it while it waits is asked again
    fi
    runbook_at=$number
}

runbook_show() {
    local at=$runbook_at file=${runbook[$runbook_at.file]-}
    printf '\n── %s of %s  %s: %s\n' "$at" "$runbook_last" "${runbook[$at.name]}" "${runbook[$at.title]}"
    [[ ! $file ]] || printf '   saves %s:\n' "$file"
    while IFS= read -r REPLY; do printf '   │ %s\n' "$REPLY"; done <<<"${runbook[$at.text]%$'\n'}"
    [[ ! ${runbook[$at.within]-} ]] ||
        printf '   tried again for up to %s s, until it is as expected\n' "${runbook[$at.within]}"
    [[ ! ${runbook[$at.asks]-} ]] || runbook_ask "   Step $at: ${runbook[$at.asks]}."
    if [[ $file && -e $file ]] && ! printf %s "${runbook[$at.text]}" | cmp -s - "$file"; then
        runbook_ask "   $file exists and is different; it would be replaced."
    fi
}

# A step writes into a pipe: what it prints is shown as it comes, and kept. What it leaves running may hold the pipe.
# The inner shell leaves `$!` as the steps have set it.
runbook_attempt() {
    local show=/dev/stdout
    [[ ! ${runbook[$runbook_at.within]-} ]] || show=/dev/null # only the last attempt's
    runbook_tries=$((runbook_tries + 1)) runbook_ended='' runbook_code=0 runbook_where=''
    runbook_pipe=$runbook_home/$runbook_at.$runbook_tries.pipe
    runbook_text=${runbook[$runbook_at.text]}
    [[ ! ${runbook[$runbook_at.file]-} ]] || runbook_text=runbook_save
    rm -f -- "$runbook_pipe"
    mkfifo -m 600 -- "$runbook_pipe" || exit 1
    (
        umask 077
        { tee -- "$runbook_home/$runbook_at.log" <"$runbook_pipe" >$show; rm -f -- "$runbook_pipe"; } &
    )
}

runbook_save() {
    printf %s "${runbook[$runbook_at.text]}" >"${runbook[$runbook_at.file]}" &&
        printf %s "${runbook[$runbook_at.text]}" | cmp - "${runbook[$runbook_at.file]}"
}

runbook_judge() { # false where the step is tried again
    local at=$runbook_at fault='' patience=50 took want=${runbook[$runbook_at.exit]-0}
    while [[ -e $runbook_pipe ]] && ((patience--)); do sleep 0.02; done
    if [[ ! $runbook_ended ]]; then
        fault='it did not come to its end: a quote or here-document is open'
    elif [[ $runbook_code != "$want" ]]; then
        fault="exit code $runbook_code, expected $want${runbook_where:+, at: $runbook_where}"
    else
        fault=$(runbook_faults)
    fi
    runbook_held=$((runbook_held + 1))
    [[ ! $fault ]] || runbook_held=0
    took=$((EPOCHSECONDS - runbook_begun))
    if ((runbook_held < ${runbook[$at.stable]-1} && took < ${runbook[$at.within]-0})); then
        sleep 0.5
        runbook_attempt
        return 1
    fi
    [[ ! ${runbook[$at.within]-} ]] || cat -- "$runbook_home/$at.log"
    if ((runbook_held < ${runbook[$at.stable]-1})); then
        fault=${fault:-it held $runbook_held times in a row, not ${runbook[$at.stable]} times}
        runbook_note failed "$at" "$runbook_code" "$runbook_tries" "$took" "${fault//$'\n'/ }"
        runbook_stop 1 "── Step $at, ${runbook[$at.name]}, is not as expected: $fault
   Call this again to try it anew; what is done before it stays done. --from $((at + 1)) would leave it out."
    fi
    runbook_keep
    runbook_note passed "$at" "$runbook_code" "$runbook_tries" "$took"
    printf '── %s is as expected: exit code %s\n' "$at" "$runbook_code"
    runbook_done=$at runbook_at=''
}

runbook_faults() {
    local output log=$runbook_home/$runbook_at.log
    output=$(tr -d '\0' <"$log")
    eval "${runbook[$runbook_at.checks]-}"
}
runbook_shows() { [[ $output == *"$1"* ]] || printf 'its output lacks: %s\n' "$1"; }
runbook_hides() { [[ $output != *"$1"* ]] || printf 'its output holds what it must not: %s\n' "$1"; }
runbook_matches() { # of the output as one record, which ends in a NUL
    grep -Pzq -- "(?m)$1" < <(tr -d '\0' <"$log" && printf '\0') || printf 'its output has no match of: %s\n' "$1"
}

runbook_keep() { # the shell as it is, for the next call
    local mask
    mask=$(umask -p)
    (umask 077 && { printf '%s\n' "$mask" && runbook_state; } >"$runbook_home/shell.part") &&
        mv -- "$runbook_home/shell.part" "$runbook_home/shell"
}

runbook_state() {
    local runbook_name
    printf 'cd -- %q || true\n' "$PWD"
    shopt -p
    set +o
    while IFS= read -r runbook_name; do
        [[ $runbook_name == runbook_* ]] || declare -f "$runbook_name"
    done <<<"$(compgen -A function)"
    while IFS= read -r runbook_name; do
        case $runbook_name in
            runbook* | BASH* | COMP_WORDBREAKS | DIRSTACK | EPOCHREALTIME | EPOCHSECONDS | EUID | FUNCNAME) ;;
            GROUPS | HISTCMD | HOSTNAME | HOSTTYPE | LINENO | MACHTYPE) ;;
            OPTERR | OPTIND | OSTYPE | PIPESTATUS | PPID | PWD | RANDOM | REPLY | SECONDS | SHELLOPTS | SHLVL) ;;
            SRANDOM | UID | _) ;;
            *) [[ ${runbook_before[$runbook_name]-} == "${!runbook_name-}x" ]] || declare -p "$runbook_name" ;;
        esac
    done <<<"$(compgen -v)"
}

runbook_left() { # its own output, since the step's is still in place
    [[ ! $runbook_at ]] || printf '\nStopped in step %s, %s. The next call does it again.\n' \
        "$runbook_at" "${runbook[$runbook_at.name]}" >&"$runbook_errors"
}

runbook_start "$@"
set --
exec {runbook_errors}>&2
trap runbook_left EXIT
# shellcheck disable=SC1091 # this script has written it
[[ ! -e $runbook_home/shell ]] || source "$runbook_home/shell"

# At the top level of the script and in one bash, so that `cd`, variables and functions carry over as in a terminal.
# A step stops at the first command that fails at its top level: the trap leaves it, and goes on with this loop.
while trap - ERR && runbook_next; do
    trap 'runbook_code=$? runbook_where=$BASH_COMMAND
        [[ $runbook_where == *runbook_text* ]] || runbook_ended=1
        continue 999' ERR
    eval -- "$runbook_text"$'\n''runbook_code=$? runbook_ended=1' </dev/null >"$runbook_pipe" 2>&1
done
