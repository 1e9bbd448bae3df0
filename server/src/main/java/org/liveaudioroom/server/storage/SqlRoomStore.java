package org.liveaudioroom.server.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.ModerationAct;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;

/// The store in SQL that H2 and PostgreSQL both speak: the parts that know the tables, in one.
final class SqlRoomStore implements RoomStore {
    private final Sql sql;
    private final SqlRooms rooms;
    private final SqlModeration moderation;
    private final SqlChat chat;
    private final SqlRevocations revocations;
    private final SqlAnswers answers;
    private final SqlPersons persons;
    private final SqlPurge purge;

    /// @param sql is closed with the store
    SqlRoomStore(Sql sql) {
        this.sql = sql;
        rooms = new SqlRooms(sql);
        moderation = new SqlModeration(sql);
        chat = new SqlChat(sql);
        revocations = new SqlRevocations(sql);
        answers = new SqlAnswers(sql);
        persons = new SqlPersons(sql, chat, moderation);
        purge = new SqlPurge(sql);
    }

    @Override
    public Optional<StoredRoom> load(RoomId room) {
        return rooms.load(room);
    }

    @Override
    public void write(RoomWrite write) {
        rooms.write(write);
    }

    @Override
    public void delete(RoomId room) {
        rooms.delete(room);
    }

    @Override
    public List<RoomSummary> list(String after, int limit) {
        return rooms.list(after, limit);
    }

    @Override
    public List<RoomId> toWake() {
        return rooms.toWake();
    }

    @Override
    public List<StoredEvent> eventsSince(RoomId room, long revision, int limit) {
        return rooms.eventsSince(room, revision, limit);
    }

    @Override
    public List<StoredAct> moderation(
            RoomId room, @Nullable UserId concerning, long before, int limit) {
        return moderation.newest(room, concerning, before, limit);
    }

    @Override
    public Retention.Purged purge(Retention keep, Instant now) {
        return purge.purge(keep, now);
    }

    @Override
    public List<StoredMessage> append(List<StoredMessage> messages) {
        return chat.append(messages);
    }

    @Override
    public List<StoredMessage> lastMessages(RoomId room, int limit) {
        return chat.newest(room, Long.MAX_VALUE, limit).stream()
                .map(NumberedMessage::message)
                .toList()
                .reversed();
    }

    @Override
    public List<NumberedMessage> messages(RoomId room, long before, int limit) {
        return chat.newest(room, before, limit);
    }

    @Override
    public Optional<StoredMessage> message(RoomId room, String message) {
        return chat.message(room, message);
    }

    @Override
    public boolean deleteMessage(
            RoomId room, String message, @Nullable ModerationAct act, Instant at) {
        return chat.delete(room, message, act, at);
    }

    @Override
    public void revoke(Revocation revocation) {
        revocations.revoke(revocation);
    }

    @Override
    public List<Revocation> revocations() {
        return revocations.all();
    }

    @Override
    public Optional<KeptAnswer> answer(String key) {
        return answers.find(key);
    }

    @Override
    public KeptAnswer keep(KeptAnswer answer) {
        return answers.keep(answer);
    }

    @Override
    public PersonalData export(UserId user) {
        return persons.export(user);
    }

    @Override
    public Erased erase(UserId user, UserId pseudonym) {
        return persons.erase(user, pseudonym);
    }

    @Override
    public List<RoomId> roomsOf(UserId user) {
        return persons.roomsOf(user);
    }

    @Override
    public void close() {
        sql.close();
    }
}
