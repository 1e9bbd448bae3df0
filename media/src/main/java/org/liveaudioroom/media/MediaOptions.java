package org.liveaudioroom.media;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/// How the media server listens and what it allows. Start from [#onLoopback()] or [#builder()].
///
/// @param bindAddress where the server listens
/// @param port for UDP and, where it is free, TCP; 0 for any free one
/// @param advertised the addresses put into answers as host candidates, in order of preference;
///   empty means the bind address
/// @param sources ignore whatever does not come from one of these; empty hears everybody
/// @param slotsMax voices that a peer can hear at once, 1 to 12
/// @param peersMax peers at once; more are refused
/// @param handshakesMax DTLS handshakes computed at the same time
/// @param packetMillis the Opus frame time asked of speakers: 20, 40 or 60
/// @param dtx ask speakers to send nothing while they are silent
public record MediaOptions(
        InetAddress bindAddress,
        int port,
        List<InetAddress> advertised,
        Set<InetAddress> sources,
        int slotsMax,
        int peersMax,
        int handshakesMax,
        int packetMillis,
        boolean dtx) {

    public MediaOptions {
        advertised = advertised.isEmpty() ? List.of(bindAddress) : List.copyOf(advertised);
        sources = Set.copyOf(sources);
        within("port", port, 0, 65_535);
        within("slotsMax", slotsMax, 1, 12);
        within("peersMax", peersMax, 1, 1_000_000);
        within("handshakesMax", handshakesMax, 1, 1_024);
        if (packetMillis != 20 && packetMillis != 40 && packetMillis != 60) {
            throw new IllegalArgumentException(
                    "packetMillis is " + packetMillis + ", it must be 20, 40 or 60");
        }
        for (InetAddress address : advertised) {
            if (address.isAnyLocalAddress()) {
                throw new IllegalArgumentException(
                        "advertised holds "
                                + address.getHostAddress()
                                + ", no peer can reach that: name the addresses of this machine");
            }
        }
    }

    /// A server for this machine alone, on any free port.
    public static MediaOptions onLoopback() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    private static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", it must be " + min + " to " + max);
        }
    }

    /// Collects options; each has the safe default.
    public static final class Builder {
        private InetAddress bindAddress = InetAddress.getLoopbackAddress();
        private int port;
        private List<InetAddress> advertised = List.of();
        private Set<InetAddress> sources = Set.of();
        private int slotsMax = 12;
        private int peersMax = 10_000;
        private int handshakesMax = 2 * Runtime.getRuntime().availableProcessors();
        private int packetMillis = 20;
        private boolean dtx = true;

        private Builder() {}

        /// Default: loopback.
        public Builder bindAddress(InetAddress address) {
            this.bindAddress = address;
            return this;
        }

        /// Default: 0, any free port.
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /// Default: the bind address, which then must not be a wildcard.
        public Builder advertised(List<InetAddress> addresses) {
            this.advertised = List.copyOf(addresses);
            return this;
        }

        /// Default: every source is heard.
        public Builder sources(Set<InetAddress> addresses) {
            this.sources = Set.copyOf(addresses);
            return this;
        }

        /// Hears the loopback addresses that everybody has, and nobody else.
        public Builder loopbackOnly() {
            return sources(
                    Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));
        }

        /// Default: 12.
        public Builder slotsMax(int slots) {
            this.slotsMax = slots;
            return this;
        }

        /// Default: 10,000.
        public Builder peersMax(int peers) {
            this.peersMax = peers;
            return this;
        }

        /// Default: twice the processors.
        public Builder handshakesMax(int handshakes) {
            this.handshakesMax = handshakes;
            return this;
        }

        /// Default: 20.
        public Builder packetMillis(int millis) {
            this.packetMillis = millis;
            return this;
        }

        /// Default: speakers may fall silent on the wire.
        public Builder withoutDtx() {
            this.dtx = false;
            return this;
        }

        /// Throws [IllegalArgumentException] naming the option that is out of its range.
        public MediaOptions build() {
            return new MediaOptions(
                    bindAddress,
                    port,
                    advertised,
                    sources,
                    slotsMax,
                    peersMax,
                    handshakesMax,
                    packetMillis,
                    dtx);
        }
    }
}
