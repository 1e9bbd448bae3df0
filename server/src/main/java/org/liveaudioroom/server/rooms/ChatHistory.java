package org.liveaudioroom.server.rooms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.liveaudioroom.server.storage.StoredMessage;

/// The last messages of a room, shown to whoever comes. Confined to the room's mirror.
final class ChatHistory {
    static final int SHOWN_MAX = 100;

    private final Deque<StoredMessage> messages = new ArrayDeque<>();
    private boolean isRead;

    /// Whether what was said before this mirror is in.
    boolean isRead() {
        return isRead;
    }

    void read(List<StoredMessage> stored) {
        List<StoredMessage> since = List.copyOf(messages);
        messages.clear();
        messages.addAll(stored);
        // What was told while the store was read may be in both.
        since.stream().filter(message -> !stored.contains(message)).forEach(this::add);
        isRead = true;
    }

    void add(StoredMessage message) {
        messages.addLast(message);
        if (messages.size() > SHOWN_MAX) {
            messages.removeFirst();
        }
    }

    void delete(String message) {
        messages.removeIf(kept -> kept.message().equals(message));
    }

    /// The last of them, oldest first.
    List<StoredMessage> shown(int max) {
        return messages.stream().skip(Math.max(0, messages.size() - max)).toList();
    }
}
