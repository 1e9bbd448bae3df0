package org.liveaudioroom.server.rooms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.HostMessage.Post;
import org.liveaudioroom.server.storage.StoredMessage;

/// Sees to it that a message which its author sends twice is posted once: by the author's own name
/// for it, among the last messages of the room. Confined to the room's owner.
final class ChatDesk {
    static final int REMEMBERED_MAX = 200;

    private record Key(UserId user, String clientId) {
        static Key of(StoredMessage message) {
            return new Key(message.user(), message.clientId());
        }

        static Key of(Post post) {
            return new Key(post.user(), post.clientId());
        }
    }

    private final LinkedHashMap<Key, StoredMessage> posted = new LinkedHashMap<>();
    private final LinkedHashMap<Key, List<Post>> onTheirWay = new LinkedHashMap<>();

    void remember(StoredMessage message) {
        posted.put(Key.of(message), message);
        if (posted.size() > REMEMBERED_MAX) {
            posted.pollFirstEntry();
        }
    }

    Optional<StoredMessage> find(Post post) {
        @Nullable StoredMessage found = posted.get(Key.of(post));
        return Optional.ofNullable(found);
    }

    /// Takes the message in.
    ///
    /// @return whether it is to be stored; not when the same one is on its way to the store already
    boolean take(Post post) {
        List<Post> same = onTheirWay.computeIfAbsent(Key.of(post), _ -> new ArrayList<>());
        same.add(post);
        return same.size() == 1;
    }

    /// The store is done with this one.
    ///
    /// @return all who wait for it
    List<Post> settle(Post post) {
        @Nullable List<Post> waiting = onTheirWay.remove(Key.of(post));
        return waiting == null ? List.of() : waiting;
    }

    boolean isQuiet() {
        return onTheirWay.isEmpty();
    }
}
