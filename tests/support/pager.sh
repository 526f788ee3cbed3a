#!/bin/sh
# A small pager: shows the first lines of its input, then waits for q. It reports an interrupt and goes on.
trap 'echo "(interrupted)"' INT
saved=$(stty -g < /dev/tty)
stty -icanon -echo < /dev/tty
head -n 10
echo "(end of page)"
while :; do
  key=$(dd bs=1 count=1 2> /dev/null < /dev/tty)
  if [ "$key" = q ]; then break; fi
done
stty "$saved" < /dev/tty
