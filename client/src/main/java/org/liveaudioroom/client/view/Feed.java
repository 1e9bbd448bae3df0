package org.liveaudioroom.client.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.PostedMessage;

/// The rows of the chat. Pure: rows in, rows out, the same list where nothing is different.
public final class Feed {
    private Feed() {}

    /// Puts rows at the end and lets the oldest go.
    public static List<ChatRow> appended(
            List<ChatRow> feed, List<? extends ChatRow> rows, int feedMax) {
        if (rows.isEmpty() && feed.size() <= feedMax) return feed;
        return Stream.concat(feed.stream(), rows.stream())
                .skip(Math.max(0, feed.size() + rows.size() - feedMax))
                .toList();
    }

    /// The own message with this `clientId`.
    public static Optional<ChatMessage> ownMessage(List<ChatRow> feed, String clientId) {
        return feed.stream()
                .flatMap(row -> row instanceof ChatMessage message ? Stream.of(message) : null)
                .filter(message -> message.own() && isOf(message, clientId))
                .findFirst();
    }

    /// Puts an own message in the place of the one with the same `clientId`.
    public static List<ChatRow> withOwnMessage(List<ChatRow> feed, ChatMessage message) {
        return feed.stream().map(row -> isOwn(row, message.clientId()) ? message : row).toList();
    }

    /// A message that the server has posted.
    static ChatMessage posted(PostedMessage message, String you, Map<String, Person> people) {
        boolean own = message.user().equals(you);
        Optional<String> clientId = message.clientId().filter(given -> own);
        var author =
                new RoomUser(
                        message.user(),
                        message.name(),
                        Optional.ofNullable(people.get(message.user())));
        return new ChatMessage(
                clientId.orElse(message.message()),
                Instant.ofEpochMilli(message.at()),
                author,
                message.text(),
                ChatMessage.State.SENT,
                own,
                Optional.of(message.message()),
                clientId,
                Optional.empty());
    }

    /// Takes a posted message in: it confirms the row that waits for it, which stays where it is,
    /// and one that is there already changes nothing.
    static List<ChatRow> withPosted(List<ChatRow> feed, ChatMessage message, int feedMax) {
        for (int i = feed.size() - 1; i >= 0; i--) {
            if (feed.get(i) instanceof ChatMessage row && isSame(row, message)) {
                if (row.state() == ChatMessage.State.SENT) return feed;
                var next = new ArrayList<>(feed);
                next.set(i, message);
                return List.copyOf(next);
            }
        }
        return appended(feed, List.of(message), feedMax);
    }

    /// Takes a message out that the server has deleted.
    static List<ChatRow> without(List<ChatRow> feed, String id) {
        return find(feed, id).isEmpty()
                ? feed
                : feed.stream()
                        .filter(row -> !(row instanceof ChatMessage message && hasId(message, id)))
                        .toList();
    }

    /// The message with the server's id.
    static Optional<ChatMessage> find(List<ChatRow> feed, String id) {
        return feed.stream()
                .flatMap(row -> row instanceof ChatMessage message ? Stream.of(message) : null)
                .filter(message -> hasId(message, id))
                .findFirst();
    }

    /// The rows after a snapshot: what the server keeps, then the own messages that it has not got.
    /// The notices of before stay in their order among them, and messages that are older than the
    /// history that the server tells.
    ///
    /// @param historyMax how long that history is at most
    static List<ChatRow> merged(
            List<ChatRow> feed, List<ChatMessage> history, int historyMax, int feedMax) {
        Set<String> kept = new HashSet<>();
        for (ChatMessage message : history) message.id().ifPresent(kept::add);
        // What should be in the history and is not was deleted meanwhile.
        Instant from =
                history.size() < historyMax
                        ? Instant.MIN
                        : history.isEmpty() ? Instant.MAX : history.getFirst().at();
        List<ChatRow> rows = sorted(feed.stream().filter(row -> isKnown(row, from, kept)));
        for (ChatMessage message : history) rows = withPosted(rows, message, feedMax);
        List<ChatRow> known = sorted(rows.stream());
        List<ChatRow> waiting =
                feed.stream().filter(row -> isWaiting(row) && !hasArrived(row, known)).toList();
        return appended(known, waiting, feedMax);
    }

    private static boolean isKnown(ChatRow row, Instant from, Set<String> kept) {
        return !(row instanceof ChatMessage message)
                || (message.state() == ChatMessage.State.SENT
                        && (message.at().isBefore(from)
                                || message.id().filter(kept::contains).isPresent()));
    }

    private static boolean isWaiting(ChatRow row) {
        return row instanceof ChatMessage message && message.state() != ChatMessage.State.SENT;
    }

    private static boolean hasArrived(ChatRow row, List<ChatRow> known) {
        return row instanceof ChatMessage message
                && known.stream().anyMatch(one -> isOwn(one, message.clientId()));
    }

    private static List<ChatRow> sorted(Stream<ChatRow> rows) {
        return rows.sorted(Comparator.comparing(ChatRow::at)).toList();
    }

    private static boolean isSame(ChatMessage row, ChatMessage posted) {
        return (row.id().isPresent() && row.id().equals(posted.id()))
                || isOwn(row, posted.clientId());
    }

    private static boolean isOwn(ChatRow row, Optional<String> clientId) {
        return row instanceof ChatMessage message
                && message.own()
                && clientId.filter(id -> isOf(message, id)).isPresent();
    }

    private static boolean isOf(ChatMessage message, String clientId) {
        return message.clientId().filter(clientId::equals).isPresent();
    }

    private static boolean hasId(ChatMessage message, String id) {
        return message.id().filter(id::equals).isPresent();
    }
}
