package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.HostMessage.Post;
import org.liveaudioroom.server.storage.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the chat of one room stored, then told. A message that its author sends twice, by his own
/// name for it and among the last of the room, is posted once. Confined to the room's owner.
final class ChatDesk {
    static final int REMEMBERED_MAX = 200;

    /// How many messages wait until the last ones are read.
    static final int EARLY_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);

    private record Key(UserId user, String clientId) {
        static Key of(Post post) {
            return new Key(post.user(), post.clientId());
        }
    }

    private final RoomId room;
    private final ActorContext<HostMessage> owner;
    private final NodeParts parts;
    private final ChatLog log;

    private final LinkedHashMap<Key, StoredMessage> posted = new LinkedHashMap<>();
    private final LinkedHashMap<Key, List<Post>> onTheirWay = new LinkedHashMap<>();
    private final List<Post> early = new ArrayList<>();
    private boolean isRead;

    ChatDesk(RoomId room, ActorContext<HostMessage> owner, NodeParts parts, ChatLog log) {
        this.room = room;
        this.owner = owner;
        this.parts = parts;
        this.log = log;
    }

    boolean isQuiet() {
        return early.isEmpty() && onTheirWay.isEmpty();
    }

    void open() {
        owner.pipeToSelf(
                CompletableFuture.supplyAsync(
                        () -> parts.store().lastMessages(room, REMEMBERED_MAX), parts.blocking()),
                (messages, failure) -> {
                    if (failure != null) {
                        // Worst case: a message that is sent again now is posted twice.
                        LOG.warn("room {} cannot read its last messages", room.value(), failure);
                        return new HostMessage.MessagesRead(List.of());
                    }
                    return new HostMessage.MessagesRead(messages);
                });
    }

    void read(List<StoredMessage> messages, Instant now) {
        messages.forEach(this::remember);
        isRead = true;
        early.forEach(post -> post(post, now));
        early.clear();
    }

    void post(Post post, Instant now) {
        if (!isRead) {
            postEarly(post);
            return;
        }
        @Nullable StoredMessage same = posted.get(Key.of(post));
        if (same != null) {
            post.replyTo().tell(new HostAnswer.Said(post.ticket(), same));
            return;
        }
        List<Post> waiting = onTheirWay.computeIfAbsent(Key.of(post), _ -> new ArrayList<>());
        waiting.add(post);
        if (waiting.size() == 1) {
            store(post, now);
        }
    }

    private void postEarly(Post post) {
        if (early.size() == EARLY_MAX) {
            post.replyTo().tell(new HostAnswer.NotSaid(post.ticket()));
        } else {
            early.add(post);
        }
    }

    private void store(Post post, Instant now) {
        StoredMessage message =
                new StoredMessage(
                        room,
                        UUID.randomUUID().toString(),
                        post.user(),
                        post.name(),
                        post.clientId(),
                        post.text(),
                        now);
        owner.pipeToSelf(
                log.append(message),
                (stored, failure) -> {
                    if (failure != null) {
                        return new HostMessage.MessageNotStored(post, failure);
                    }
                    return stored.message().equals(message.message())
                            ? new HostMessage.MessageStored(post, stored)
                            : new HostMessage.MessageRepeated(post, stored);
                });
    }

    /// The message is stored, and was told: its senders hear of it.
    void stored(Post post, StoredMessage message) {
        parts.counters().messages.increment();
        repeated(post, message);
    }

    /// It was posted longer ago than this desk remembers: its senders alone hear of it.
    void repeated(Post post, StoredMessage message) {
        remember(message);
        settle(post)
                .forEach(each -> each.replyTo().tell(new HostAnswer.Said(each.ticket(), message)));
    }

    void notStored(Post post, Throwable cause) {
        LOG.warn("room {} could not store a message", room.value(), cause);
        settle(post).forEach(each -> each.replyTo().tell(new HostAnswer.NotSaid(each.ticket())));
    }

    private void remember(StoredMessage message) {
        posted.put(new Key(message.user(), message.clientId()), message);
        if (posted.size() > REMEMBERED_MAX) {
            posted.pollFirstEntry();
        }
    }

    private List<Post> settle(Post post) {
        @Nullable List<Post> waiting = onTheirWay.remove(Key.of(post));
        return waiting == null ? List.of() : waiting;
    }
}
