package org.liveaudioroom.media.client;

import java.net.InetAddress;

/// What a simulated participant offers.
///
/// @param bindAddress the address that its socket has
/// @param speaks whether it offers a microphone
/// @param slots how many voices it offers to receive
/// @param tcp whether it connects over TCP, as behind a wall that lets no UDP through
public record ClientOptions(InetAddress bindAddress, boolean speaks, int slots, boolean tcp) {
    /// Speaks and hears, on this machine.
    public static ClientOptions speaker(int slots) {
        return new ClientOptions(InetAddress.getLoopbackAddress(), true, slots, false);
    }

    /// Only hears, on this machine.
    public static ClientOptions listener(int slots) {
        return new ClientOptions(InetAddress.getLoopbackAddress(), false, slots, false);
    }

    public ClientOptions overTcp() {
        return new ClientOptions(bindAddress, speaks, slots, true);
    }
}
