#!/usr/bin/env bash
# Runs a command in a network of its own, with one address and a default route that leads nowhere: Firefox takes no
# candidate from the loopback interface, and nothing that happens here leaves the machine.
set -euo pipefail
if [ -z "${ALONE_IN_A_NETWORK:-}" ]; then
    mine=(--net)
    [ "$(id -u)" = 0 ] || mine=(--user --map-root-user --net)
    ALONE_IN_A_NETWORK=yes exec unshare "${mine[@]}" "$0" "$@"
fi
ip link set lo up
ip link add lar0 type veth peer name lar1
ip address add 10.77.0.1/24 dev lar0
ip link set lar0 up
ip link set lar1 up
ip route add default via 10.77.0.254 dev lar0
exec "$@"
