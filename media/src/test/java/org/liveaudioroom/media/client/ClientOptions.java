package org.liveaudioroom.media.client;

import java.net.InetAddress;

/// What a simulated participant offers.
///
/// @param bindAddress the address that its socket has
/// @param speaks whether it offers a microphone
/// @param slots how many voices it offers to receive
public record ClientOptions(InetAddress bindAddress, boolean speaks, int slots) {
    /// Speaks and hears, on this machine.
    public static ClientOptions speaker(int slots) {
        return new ClientOptions(InetAddress.getLoopbackAddress(), true, slots);
    }

    /// Only hears, on this machine.
    public static ClientOptions listener(int slots) {
        return new ClientOptions(InetAddress.getLoopbackAddress(), false, slots);
    }
}
