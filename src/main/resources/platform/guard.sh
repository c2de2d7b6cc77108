#!/bin/sh
# The guard of the embedded database: guard.sh FOLDER DATABASE COMMAND...
#
# Keeps COMMAND (postgres) running as long as somebody uses the folder, and stops it when nobody does. Whoever uses it leaves a
# file users/PID-BEGAN; BEGAN is field 22 of /proc/PID/stat, by which a later process with the same number is told apart.
# DATABASE is the process of a database that runs already (its guard was killed), or 0.
#
# A user's file is written before the user looks for "stopping", and "stopping" before the guard looks at the users for the
# last time: one of the two always sees the other.

folder=$1 database=$2
shift 2
database_began= ending= pause=1

# Sets $began to when process $1 began; fails when it is gone, or a zombie.
began() {
    { read -r stat < "/proc/$1/stat"; } 2> /dev/null || return 1
    set -- ${stat##*) }
    case $1 in Z | X) return 1 ;; esac
    shift 19
    began=$1
}

used() {
    for user in "$folder"/users/*; do
        name=${user##*/}
        rest=${name#*-}
        began "${name%%-*}" && [ "$began" = "${rest%%.*}" ] && return 0
        rm -f "$user"
    done
    return 1
}

start() {
    "$@" &
    database=$!
    began "$database" && database_began=$began
}

# What a killed database leaves behind; one that could not start, or was stopped, leaves nothing.
was_ready() {
    grep -q '^ready' "$folder/data/postmaster.pid" 2> /dev/null
}

running() {
    began "$database" && [ "$began" = "$database_began" ]
}

began $$
echo "$$-$began" > "$folder/guard.new" && mv "$folder/guard.new" "$folder/guard" || exit 1
rm -f "$folder/stopping"
trap 'ending=yes' TERM INT HUP

if began "$database"; then
    database_began=$began
else
    start "$@"
fi

while sleep $pause; do
    if [ "$ending" ] || ! used; then
        : > "$folder/stopping"
        if [ "$ending" ] || ! used; then break; fi
        rm -f "$folder/stopping"
    fi
    if running; then
        pause=1
    elif was_ready; then
        start "$@" # it was killed, or fell: its users find it again at the same port
        pause=$((pause < 10 ? pause + 1 : 10))
    else
        break # it never came up: whoever asked for it decides
    fi
done

running && kill -INT "$database"
waited=0
while running; do
    sleep 0.1
    waited=$((waited + 1))
    [ $waited -eq 600 ] && kill -QUIT "$database" # a minute: stop without a checkpoint, the next start recovers
done
rm -f "$folder/stopping" "$folder/guard"
