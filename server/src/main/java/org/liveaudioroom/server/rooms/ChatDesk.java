package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ChatRules;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.ModerationLog;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.HostMessage.Delete;
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

    private static final int LAST_MAX = 10_000;

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
    private final Map<UserId, Instant> lastOf = new HashMap<>();
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

    void read(Room state, List<StoredMessage> messages, Instant now) {
        messages.forEach(this::remember);
        isRead = true;
        early.forEach(post -> post(state, post, now));
        early.clear();
    }

    void post(Room state, Post post, Instant now) {
        if (!isRead) {
            postEarly(post);
            return;
        }
        @Nullable StoredMessage same = posted.get(Key.of(post));
        if (same != null) {
            post.replyTo().tell(new HostAnswer.Said(post.ticket(), same));
            return;
        }
        @Nullable List<Post> waiting = onTheirWay.get(Key.of(post));
        if (waiting != null) {
            waiting.add(post);
            return;
        }
        Optional<Refusal> refusal =
                ChatRules.refusalToWrite(state, post.by(), lastOf.get(post.user()), now);
        if (refusal.isPresent()) {
            post.replyTo().tell(new HostAnswer.Refused(post.ticket(), refusal.get()));
            return;
        }
        onTheirWay.put(Key.of(post), new ArrayList<>(List.of(post)));
        wrote(post.user(), now);
        store(post, now);
    }

    /// For the slow mode: what is longer ago than its longest wait does not matter.
    private void wrote(UserId user, Instant now) {
        lastOf.put(user, now);
        if (lastOf.size() > LAST_MAX) {
            Instant longAgo = now.minus(Settings.SLOW_MAX);
            lastOf.values().removeIf(at -> at.isBefore(longAgo));
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
        lastOf.merge(message.user(), message.at(), (a, b) -> a.isAfter(b) ? a : b);
        posted.put(new Key(message.user(), message.clientId()), message);
        if (posted.size() > REMEMBERED_MAX) {
            posted.pollFirstEntry();
        }
    }

    private List<Post> settle(Post post) {
        @Nullable List<Post> waiting = onTheirWay.remove(Key.of(post));
        return waiting == null ? List.of() : waiting;
    }

    // Deleting.

    void find(Delete delete) {
        owner.pipeToSelf(
                CompletableFuture.supplyAsync(
                        () -> parts.store().message(room, delete.message()), parts.blocking()),
                (found, failure) ->
                        failure == null
                                ? new HostMessage.ToDelete(delete, found)
                                : new HostMessage.NotDeleted(delete, failure));
    }

    void delete(Room state, Delete delete, Optional<StoredMessage> found, Instant now) {
        if (found.isEmpty()) {
            delete.replyTo().tell(new HostAnswer.Unknown(delete.ticket()));
            return;
        }
        StoredMessage message = found.get();
        if (!ChatRules.mayDelete(state, delete.by(), message.user())) {
            delete.replyTo()
                    .tell(new HostAnswer.Refused(delete.ticket(), new Refusal.NotAllowed()));
            return;
        }
        @Nullable ModerationAct act =
                delete.by().user().equals(message.user())
                        ? null
                        : ModerationLog.messageDeleted(
                                delete.by(), message.user(), message.message());
        owner.pipeToSelf(
                CompletableFuture.supplyAsync(
                        () -> parts.store().deleteMessage(room, message.message(), act, now),
                        parts.blocking()),
                (_, failure) ->
                        failure == null
                                ? new HostMessage.Deleted(delete, message)
                                : new HostMessage.NotDeleted(delete, failure));
    }

    void deleted(Delete delete, StoredMessage message) {
        posted.remove(new Key(message.user(), message.clientId()));
        delete.replyTo().tell(new HostAnswer.Decided(delete.ticket(), List.of()));
    }

    void notDeleted(Delete delete, Throwable cause) {
        LOG.warn("room {} could not delete a message", room.value(), cause);
        delete.replyTo().tell(new HostAnswer.NotSaid(delete.ticket()));
    }
}
