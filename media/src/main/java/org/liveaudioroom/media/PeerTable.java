package org.liveaudioroom.media;

import java.net.SocketAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The peers of one media thread, by everything that names one in a datagram or a command.
final class PeerTable {
    private final Map<PeerId, Peer> byId = new HashMap<>();
    private final Map<String, Peer> byUfrag = new HashMap<>();
    private final Map<SocketAddress, Peer> byAddress = new HashMap<>();

    void add(Peer peer) {
        byId.put(peer.id(), peer);
        byUfrag.put(peer.ice().local().ufrag(), peer);
    }

    void remove(Peer peer) {
        byId.remove(peer.id());
        byUfrag.remove(peer.ice().local().ufrag());
        for (SocketAddress address : peer.ice().addresses()) {
            byAddress.remove(address, peer);
        }
    }

    /// An address belongs to the peer that has signed a check from it last.
    ///
    /// @param displaced the address that the peer has lost for it, if any
    void bind(SocketAddress address, Peer peer, @Nullable SocketAddress displaced) {
        byAddress.put(address, peer);
        if (displaced != null) {
            byAddress.remove(displaced, peer);
        }
    }

    void unbind(SocketAddress address) {
        byAddress.remove(address);
    }

    @Nullable Peer byId(PeerId id) {
        return byId.get(id);
    }

    @Nullable Peer byUfrag(String ufrag) {
        return byUfrag.get(ufrag);
    }

    @Nullable Peer byAddress(SocketAddress address) {
        return byAddress.get(address);
    }

    Collection<Peer> all() {
        return byId.values();
    }

    /// Those there are now, to be closed one by one.
    List<Peer> copy() {
        return List.copyOf(byId.values());
    }
}
