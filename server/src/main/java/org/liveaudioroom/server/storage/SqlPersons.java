package org.liveaudioroom.server.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.PersonStore.Erased;
import org.liveaudioroom.server.storage.PersonalData.EventOfRoom;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;

/// One person in all that is kept. The data base finds the rows in whose JSON his id stands; what
/// they mean is read from the records, for the same text may be somebody's name.
final class SqlPersons {
    static final int STEP = 200;

    private static final String EVENTS =
            "select room, revision, place, schema_version, at, event from room_event";

    private final Sql sql;
    private final SqlChat chat;
    private final SqlModeration moderation;

    SqlPersons(Sql sql, SqlChat chat, SqlModeration moderation) {
        this.sql = sql;
        this.chat = chat;
        this.moderation = moderation;
    }

    PersonalData export(UserId user) {
        int max = PersonalData.EACH_MAX;
        Mentions mentions = new Mentions(user);
        var messages = chat.by(user, max + 1);
        var acts = moderation.naming(user, max + 1);
        var events =
                sql.query(
                        EVENTS
                                + " where position(? in event) > 0"
                                + " order by at desc, room, revision desc, place desc limit ?",
                        statement -> {
                            statement.setString(1, StoredJson.text(user));
                            statement.setInt(2, max + 1);
                        },
                        SqlPersons::event);
        return new PersonalData(
                user,
                roomsOf(user),
                messages.stream().limit(max).toList(),
                acts.stream().limit(max).toList(),
                events.stream().limit(max).filter(e -> mentions.in(e.event().event())).toList(),
                Stream.of(messages, acts, events).allMatch(each -> each.size() <= max));
    }

    Erased erase(UserId user, UserId pseudonym) {
        return new Erased(
                chat.erase(user, pseudonym),
                moderation.erase(user, pseudonym),
                eraseEvents(user, pseudonym));
    }

    private record Key(String room, long revision, int place) {}

    /// Reads the log once for the keys, then changes some at a time: the log is written meanwhile.
    private long eraseEvents(UserId user, UserId pseudonym) {
        List<Key> keys =
                sql.query(
                        "select room, revision, place from room_event"
                                + " where position(? in event) > 0",
                        statement -> statement.setString(1, StoredJson.text(user)),
                        row -> new Key(row.getString(1), row.getLong(2), row.getInt(3)));
        long erased = 0;
        for (int from = 0; from < keys.size(); from += STEP) {
            List<Key> some = keys.subList(from, Math.min(keys.size(), from + STEP));
            erased +=
                    sql.inTransaction(connection -> eraseEvents(connection, some, user, pseudonym));
        }
        return erased;
    }

    private static long eraseEvents(
            Connection connection, List<Key> keys, UserId user, UserId pseudonym)
            throws SQLException {
        Mentions mentions = new Mentions(user);
        long erased = 0;
        for (Key key : keys) {
            Optional<RoomEvent> event =
                    Sql.query(
                                    connection,
                                    EVENTS + " where room = ? and revision = ? and place = ?",
                                    statement -> {
                                        statement.setString(1, key.room());
                                        statement.setLong(2, key.revision());
                                        statement.setInt(3, key.place());
                                    },
                                    row -> event(row).event().event())
                            .stream()
                            .filter(mentions::in)
                            .findFirst();
            if (event.isPresent()) {
                String changed = StoredJson.text(mentions.replaced(event.get(), pseudonym));
                erased +=
                        Sql.update(
                                connection,
                                "update room_event set event = ?, schema_version = ?"
                                        + " where room = ? and revision = ? and place = ?",
                                statement -> {
                                    statement.setString(1, changed);
                                    statement.setInt(2, StoredJson.SCHEMA_VERSION);
                                    statement.setString(3, key.room());
                                    statement.setLong(4, key.revision());
                                    statement.setInt(5, key.place());
                                });
            }
        }
        return erased;
    }

    List<RoomId> roomsOf(UserId user) {
        Mentions mentions = new Mentions(user);
        return sql
                .query(
                        "select room, revision, schema_version, state from room"
                                + " where position(? in state) > 0 order by room",
                        statement -> statement.setString(1, StoredJson.text(user)),
                        row -> {
                            RoomId room = new RoomId(row.getString(1));
                            return isNamed(room, row, mentions)
                                    ? Optional.of(room)
                                    : Optional.<RoomId>empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isNamed(RoomId room, ResultSet row, Mentions mentions)
            throws SQLException {
        try {
            Room stored = StoredJson.room(room, row.getLong(2), row.getInt(3), row.getString(4));
            return mentions.in(stored);
        } catch (RoomUnreadable e) {
            return true; // His id stands in it, and nobody can say that it is something else.
        }
    }

    private static EventOfRoom event(ResultSet row) throws SQLException {
        RoomId room = new RoomId(row.getString(1));
        RoomEvent event = StoredJson.event(room, row.getLong(2), row.getInt(4), row.getString(6));
        return new EventOfRoom(
                room, new StoredEvent(row.getLong(2), row.getInt(3), Sql.instant(row, 5), event));
    }
}
