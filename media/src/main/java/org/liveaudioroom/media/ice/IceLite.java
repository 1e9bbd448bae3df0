package org.liveaudioroom.media.ice;

import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a peer is: the addresses (a TCP connection counts as one) that its authenticated checks
/// came from, the one to send to, and whether it still consents to be sent anything. Reads no clock
/// and does no I/O.
///
/// Confined to the peer's media thread.
public final class IceLite {
    /// Addresses kept for a peer. One more takes the place of the one silent for longest.
    public static final int ADDRESSES_MAX = 8;

    /// A peer that has not shown one valid check after this is gone.
    public static final long ARRIVAL_NANOS_MAX = 15_000_000_000L;

    /// RFC 7675 §5.1: consent expires 30 seconds after the last valid check.
    public static final long CONSENT_NANOS_MAX = 30_000_000_000L;

    // A nominated address that was silent for two of a browser's check intervals gives way.
    private static final long SILENT_NANOS = 5_000_000_000L;

    private final IceCredentials local;
    private final long startedNanos;
    private final List<Path> paths = new ArrayList<>(ADDRESSES_MAX);
    private @Nullable Path selected;
    private boolean arrived;
    private long lastCheckNanos;

    public IceLite(IceCredentials local, long nowNanos) {
        this.local = local;
        this.startedNanos = nowNanos;
    }

    public IceCredentials local() {
        return local;
    }

    /// Takes a check whose message integrity was right. The ninth address takes the place of the
    /// one that was silent for longest.
    ///
    /// @param nominates whether it carries USE-CANDIDATE
    /// @param priority of the candidate that the check would reveal
    public @Nullable SocketAddress checked(
            SocketAddress from, boolean nominates, long priority, long nowNanos) {
        arrived = true;
        lastCheckNanos = nowNanos;
        Path path = find(from);
        SocketAddress displaced = null;
        if (path == null) {
            displaced = makeRoom();
            path = new Path(from);
            paths.add(path);
        }
        path.priority = priority;
        path.lastNanos = nowNanos;
        path.nominated |= nominates;
        if (isBetter(path, nowNanos)) {
            selected = path;
        }
        return displaced;
    }

    /// Takes note of a packet from one of the peer's addresses whose keys were right. Firefox
    /// nominates every pair that works, so among nominated ones the one that is used decides.
    public void authenticated(SocketAddress from, long nowNanos) {
        Path current = selected;
        if (current != null && current.address.equals(from)) {
            current.lastNanos = nowNanos;
            current.carriesMedia = true;
            return;
        }
        Path path = find(from);
        if (path != null) {
            path.lastNanos = nowNanos;
            path.carriesMedia = true;
            if (path.nominated) {
                selected = path;
            }
        }
    }

    /// An address is of no use any more: a TCP connection that was closed.
    public void lost(SocketAddress address) {
        Path gone = find(address);
        if (gone == null) {
            return;
        }
        paths.remove(gone);
        if (selected == gone) {
            selected = null;
            for (Path path : paths) {
                Path best = selected;
                if (best == null
                        || (path.nominated == best.nominated
                                ? path.lastNanos > best.lastNanos
                                : path.nominated)) {
                    selected = path;
                }
            }
        }
    }

    private boolean isBetter(Path path, long nowNanos) {
        Path current = selected;
        if (current == null || nowNanos - current.lastNanos > SILENT_NANOS) {
            return true;
        }
        if (path.nominated != current.nominated) {
            return path.nominated;
        }
        return path.nominated && !current.carriesMedia && path.priority > current.priority;
    }

    private @Nullable SocketAddress makeRoom() {
        if (paths.size() < ADDRESSES_MAX) {
            return null;
        }
        Path oldest = null;
        for (Path path : paths) {
            if (path != selected && (oldest == null || path.lastNanos < oldest.lastNanos)) {
                oldest = path;
            }
        }
        if (oldest != null) {
            paths.remove(oldest);
            return oldest.address;
        }
        return null;
    }

    /// Where to send; null before the first check.
    public @Nullable SocketAddress selected() {
        Path current = selected;
        return current == null ? null : current.address;
    }

    /// All addresses that belong to the peer.
    public List<SocketAddress> addresses() {
        return paths.stream().map(path -> path.address).toList();
    }

    public boolean hasArrived() {
        return arrived;
    }

    /// Whether the peer never came, or has been silent for longer than its consent lasts.
    public boolean isExpired(long nowNanos) {
        return arrived
                ? nowNanos - lastCheckNanos > CONSENT_NANOS_MAX
                : nowNanos - startedNanos > ARRIVAL_NANOS_MAX;
    }

    private @Nullable Path find(SocketAddress address) {
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).address.equals(address)) {
                return paths.get(i);
            }
        }
        return null;
    }

    /// One address, and what has been seen of it.
    private static final class Path {
        final SocketAddress address;
        long priority;
        boolean nominated;
        boolean carriesMedia;
        long lastNanos;

        Path(SocketAddress address) {
            this.address = address;
        }
    }
}
