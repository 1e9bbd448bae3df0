package org.liveaudioroom.media;

import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liveaudioroom.media.socket.DatagramSender;

/// Keeps what is sent instead of sending it.
final class Wire implements DatagramSender {
    private final Map<SocketAddress, List<byte[]>> sent = new HashMap<>();

    @Override
    public void send(byte[] bytes, int length, SocketAddress to) {
        sent.computeIfAbsent(to, address -> new ArrayList<>()).add(Arrays.copyOf(bytes, length));
    }

    @Override
    public void flush() {}

    /// What was sent to an address since the last call.
    List<byte[]> take(SocketAddress to) {
        List<byte[]> taken = sent.remove(to);
        return taken == null ? List.of() : taken;
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }
}
