package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.liveaudioroom.server.rooms.RoomListener.Joined;
import org.liveaudioroom.server.storage.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The people of a room on this node, and everything that is said to them. Confined to the room's
/// mirror.
final class Crowd implements RoomView {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

    private final RoomId id;
    private final Translation translation;
    private final Counters counters;
    private final int listedMax;
    private final Presence presence;
    private final Broadcast broadcast;
    private final Map<UserId, Integer> audible = new HashMap<>();
    private Room room = Room.ABSENT;
    private int totalTold;

    Crowd(RoomId id, Translation translation, Counters counters, int listedMax) {
        this.id = id;
        this.translation = translation;
        this.counters = counters;
        this.listedMax = listedMax;
        presence = new Presence(counters);
        broadcast = new Broadcast(counters);
    }

    @Override
    public RoomId id() {
        return id;
    }

    @Override
    public Room room() {
        return room;
    }

    @Override
    public Optional<PersonHere> person(UserId user) {
        return presence.of(user).map(Stay::person);
    }

    @Override
    public int total() {
        return presence.total();
    }

    Presence presence() {
        return presence;
    }

    long seq() {
        return broadcast.seq();
    }

    void room(Room changed) {
        room = changed;
    }

    // Telling everybody.

    void tell(News news) {
        broadcast.tell(translation.translate(news, this), this::fanOut);
    }

    /// Not numbered, not kept.
    void tellInPassing(News news) {
        broadcast.tellInPassing(translation.translate(news, this), this::fanOut);
    }

    void tellLevels(LevelReport report) {
        Map<UserId, Integer> levels = new HashMap<>();
        report.levels()
                .forEach((voice, level) ->
                        presence.of(voice).ifPresent(user -> levels.put(user, level)));
        if (!levels.isEmpty()) {
            audible.putAll(levels);
            audible.values().removeIf(level -> level == News.SILENCE);
            tellSpeaking(levels, this::fanOut);
        }
    }

    /// Only changes are told, so who comes in needs to hear of those who speak already.
    private void tellAudible(Stay stay) {
        if (!audible.isEmpty()) {
            tellSpeaking(Map.copyOf(audible), frame -> deliver(stay, frame));
        }
    }

    private void tellSpeaking(Map<UserId, Integer> levels, Consumer<Frame> to) {
        broadcast.tellInPassing(translation.translate(new News.Speaking(levels), this), to);
    }

    private void fanOut(Frame frame) {
        switch (frame.to()) {
            case Visibility.Only(var users) ->
                    users.forEach(
                            user -> presence.of(user).ifPresent(stay -> deliver(stay, frame)));
            default -> presence.stays().forEach(stay -> deliver(stay, frame));
        }
    }

    private void deliver(Stay stay, Frame frame) {
        Stay.Connection connection = stay.connection();
        if (connection != null && frame.to().includes(stay.user(), stay.role())) {
            counters.framesDelivered.increment();
            call(connection, listener -> listener.deliver(frame));
        }
    }

    /// A listener that fails is its session's bug; the others in the room must not hear of it.
    private void call(Stay.Connection connection, Consumer<RoomListener> word) {
        try {
            word.accept(connection.listener());
        } catch (RuntimeException e) {
            LOG.error("a session of room {} failed to listen", id.value(), e);
        }
    }

    // Coming and going.

    /// Others are told that he came. He hears from [#welcome] on.
    void enter(Stay stay) {
        presence.add(stay);
        if (isTold(stay.user())) {
            tell(new News.PeopleEntered(List.of(stay.person())));
            totalTold = total();
        }
    }

    void leave(Stay stay) {
        boolean told = isTold(stay.user());
        remove(stay);
        if (told) {
            tellLeft(stay);
        }
    }

    /// He goes whom the room remembered until now: others are told, however many they are.
    void leaveStage(Stay stay) {
        remove(stay);
        tellLeft(stay);
    }

    private void remove(Stay stay) {
        presence.remove(stay);
        audible.remove(stay.user());
    }

    private void tellLeft(Stay stay) {
        tell(new News.PeopleLeft(List.of(stay.user())));
        totalTold = total();
    }

    /// In a full room nobody is told of the plain audience one by one.
    private boolean isTold(UserId user) {
        return presence.total() <= listedMax || room.person(user).isPresent();
    }

    boolean countIsDue() {
        return presence.total() != totalTold;
    }

    void tellCount() {
        if (countIsDue()) {
            totalTold = total();
            tell(new News.PeopleCounted(totalTold));
        }
    }

    void tellChanged(Stay stay) {
        if (isTold(stay.user())) {
            tell(new News.PersonChanged(stay.person()));
        }
    }

    /// Whether all that this connection missed can still be told, and may be: what hosts alone may
    /// see is not replayed to one who became or ceased to be a host meanwhile.
    boolean canResume(Stay stay, Rooms.Resume resume) {
        return stay.session().equals(resume.session())
                && broadcast.reaches(resume.seq(), resume.bytesMax())
                && resume.seq() >= stay.roleSince();
    }

    void welcomeBack(Stay stay, Stay.Connection connection, long since) {
        presence.connect(stay, connection);
        call(
                connection,
                listener -> listener.joined(new Joined.Resumed(stay.person(), broadcast.seq())));
        broadcast.replay(since, frame -> deliver(stay, frame));
        tellAudible(stay);
    }

    void welcome(Stay stay, Stay.Connection connection, List<StoredMessage> messages) {
        presence.connect(stay, connection);
        call(
                connection,
                listener ->
                        listener.joined(
                                new Joined.Fresh(
                                        stay.person(),
                                        broadcast.seq(),
                                        room,
                                        presence.listed(room, listedMax, stay),
                                        presence.total(),
                                        messages)));
        tellAudible(stay);
    }

    /// Lets go of his connection, if he has one.
    void end(Stay stay, Ending ending) {
        Stay.Connection connection = stay.connection();
        if (connection != null) {
            presence.disconnect(stay);
            call(connection, listener -> listener.ended(broadcast.nextSeq(), ending));
        }
    }

    /// Lets go of everybody: nobody is here any more, and nobody is told.
    void clear(Ending ending) {
        for (Stay stay : List.copyOf(presence.stays())) {
            end(stay, ending);
            presence.remove(stay);
        }
        audible.clear();
    }

    /// Lets go of all connections; the stays are lost from now on.
    void endAll(Ending ending, Instant now) {
        for (Stay stay : List.copyOf(presence.stays())) {
            if (stay.connection() != null) {
                end(stay, ending);
                presence.lose(stay, now);
            }
        }
    }
}
