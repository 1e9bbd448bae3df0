package org.liveaudioroom.server.config;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The addresses of this machine as its neighbours see them.
public final class LocalAddresses {
    /// More candidates than this only make every offer longer.
    private static final int ADDRESSES_MAX = 4;

    private LocalAddresses() {}

    /// The addresses under which somebody who reached `host` reaches other ports too: itself, or
    /// for the wildcard address those of the network cards, private IPv4 ones first. Never empty.
    static List<InetAddress> reaching(InetAddress host) {
        if (!host.isAnyLocalAddress()) {
            return List.of(host);
        }
        var found = ofNetworkCards();
        return found.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : found;
    }

    /// Loopback, and those of the network cards: a browser that is to reach its own machine goes
    /// over a card, because most take no loopback address for their own end.
    static List<InetAddress> ofThisMachine() {
        var all = new ArrayList<InetAddress>();
        all.add(InetAddress.ofLiteral("127.0.0.1"));
        all.addAll(ofNetworkCards());
        return List.copyOf(all);
    }

    /// Private IPv4 addresses first: that is where the phone beside you is.
    static List<InetAddress> ofNetworkCards() {
        var found = new ArrayList<InetAddress>();
        try {
            for (var card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (card.isUp() && !card.isLoopback() && !isForContainers(card)) {
                    card.inetAddresses()
                            .filter(a -> !a.isLinkLocalAddress() && !a.isMulticastAddress())
                            .map(LocalAddresses::withoutScope)
                            .forEach(found::add);
                }
            }
        } catch (SocketException unreadable) {
            throw new UncheckedIOException("cannot list the network cards", unreadable);
        }
        return found.stream()
                .sorted(
                        Comparator.comparing((InetAddress a) -> !(a instanceof Inet4Address))
                                .thenComparing(a -> !a.isSiteLocalAddress()))
                .limit(ADDRESSES_MAX)
                .toList();
    }

    /// The name of the network card behind an IPv6 address (`fd00::2%eth0`) means nothing to
    /// others.
    static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new AssertionError("an address has 4 or 16 bytes", impossible);
        }
    }

    /// Bridges to containers and virtual machines: nobody outside reaches us through them.
    private static boolean isForContainers(NetworkInterface card) {
        var name = card.getName();
        return name.startsWith("docker")
                || name.startsWith("br-")
                || name.startsWith("veth")
                || name.startsWith("virbr");
    }
}
