package org.liveaudioroom.server.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Elsewhere;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.rooms.MirrorMessage.Join;
import org.liveaudioroom.server.rooms.RoomListener.Ending;
import org.liveaudioroom.server.storage.StoredMessage;

/// How people come in. Where the rules change nothing (a listener joins, a connection returns to a
/// listener's stay) the owner need not be asked: a hundred thousand listeners coming and going
/// never reach it. Confined to the room's mirror.
final class Door {
    private final Crowd crowd;
    private final Presence presence;
    private final StageAudio audio;
    private final HostLine line;
    private final ChatHistory history;
    private final MirrorParts parts;
    private final Counters counters;

    Door(Crowd crowd, StageAudio audio, HostLine line, ChatHistory history, MirrorParts parts) {
        this.crowd = crowd;
        this.presence = crowd.presence();
        this.audio = audio;
        this.line = line;
        this.history = history;
        this.parts = parts;
        this.counters = parts.node().counters();
    }

    /// Whether the mirror knows enough of its room to show it.
    private boolean isOpen() {
        return line.isWatching() && history.isRead();
    }

    void knock(Waiting.ForJoin waiting, Instant now) {
        Join join = waiting.join();
        if (!isOpen()) {
            line.waitEarly(waiting);
            return;
        }
        if (waiting.abandoned()) {
            return;
        }
        Optional<Stay> here = presence.of(join.by().user());
        if (here.isPresent() && isElsewhere(here.get(), join)) {
            waiting.refused(new Refusal.UserElsewhere());
            return;
        }
        if (crowd.room().life().status() == RoomStatus.ABSENT) {
            makeRoom(join.by());
        }
        Actor by = here.map(stay -> stay.asHeCallsHimself(join.by())).orElse(join.by());
        RoomCommand enter =
                new RoomCommand.Enter(by, presence.total() - (here.isPresent() ? 1 : 0));
        if (crowd.room().life().status() == RoomStatus.ABSENT) {
            // Whether there is a room now only its owner knows.
            line.ask(waiting, enter);
            return;
        }
        switch (RoomRules.decide(crowd.room(), enter, now)) {
            case Decision.Refused(var refusal) -> waiting.refused(refusal);
            case Decision.Accepted(var events) -> {
                if (events.isEmpty()) {
                    admit(waiting, now);
                } else {
                    line.ask(waiting, enter);
                }
            }
        }
    }

    /// He is here with a connection that lives, and this is not that one coming back.
    private boolean isElsewhere(Stay stay, Join join) {
        Rooms.Resume resume = join.resume();
        return crowd.room().settings().elsewhere() == Elsewhere.IS_REFUSED
                && stay.connection() != null
                && (resume == null || !resume.session().equals(stay.session()));
    }

    /// A host who comes to a room that nobody has made makes it, where the server wants it so.
    private void makeRoom(Actor by) {
        Settings usual = parts.node().options().roomsOfHosts();
        if (usual != null && by.tokenRole().isHost()) {
            line.tell(new RoomCommand.CreateRoom(usual, UUID.randomUUID().toString()));
        }
    }

    void look(CompletableFuture<Optional<Rooms.Look>> answer) {
        if (!isOpen()) {
            line.waitEarly(new Waiting.ForLook(answer));
            return;
        }
        answer.complete(
                crowd.room().life().status() == RoomStatus.ABSENT
                        ? Optional.empty()
                        : Optional.of(new Rooms.Look(crowd.room(), presence.total())));
    }

    void census(MirrorMessage.Census asked) {
        if (isOpen()) {
            asked.answer()
                    .complete(
                            presence.page(
                                    asked.after(), asked.search(), asked.limit(), crowd.room()));
        } else {
            line.waitEarly(new Waiting.ForCensus(asked));
        }
    }

    void letEarlyIn(Instant now) {
        if (!isOpen()) {
            return;
        }
        for (Waiting waiting : line.takeEarly()) {
            switch (waiting) {
                case Waiting.ForJoin join -> knock(join, now);
                case Waiting.ForLook(var answer) -> look(answer);
                case Waiting.ForCensus(var census) -> census(census);
                case Waiting.ForOutcome _, Waiting.ForSay _, Waiting.ForNobody _ ->
                        throw new IllegalStateException(waiting + " comes from inside");
            }
        }
    }

    /// The rules let him in.
    void admit(Waiting.ForJoin waiting, Instant now) {
        Join join = waiting.join();
        Stay.Connection connection = new Stay.Connection(join.connection(), join.listener());
        presence.of(join.by().user())
                .ifPresentOrElse(
                        stay -> readmit(stay, join, connection),
                        () -> admitNew(join, connection, now));
    }

    private void admitNew(Join join, Stay.Connection connection, Instant now) {
        counters.joins.increment();
        Stay stay = stay(join.by(), now);
        if (!join.attributes().isEmpty() && !AttributeRules.tooLarge(join.attributes())) {
            stay.attributes(join.attributes());
        }
        crowd.enter(stay);
        crowd.welcome(stay, connection, shown());
    }

    private void readmit(Stay stay, Join join, Stay.Connection connection) {
        boolean wasReconnecting = stay.reconnecting();
        crowd.end(stay, new Ending.Replaced());
        stay.reconnecting(false);
        boolean renamed = stay.becomes(join.by());
        stay.role(crowd.room().standing(join.by()), crowd.seq());
        if (wasReconnecting || renamed) {
            crowd.tellChanged(stay);
        }
        Rooms.Resume resume = join.resume();
        if (resume != null && crowd.canResume(stay, resume)) {
            counters.resumes.increment();
            crowd.welcomeBack(stay, connection, resume.seq());
            return;
        }
        (resume == null ? counters.joins : counters.resumesTooOld).increment();
        // A new session sends its own microphone.
        audio.gone(stay.user());
        stay.session(SessionId.random(parts.random()));
        crowd.welcome(stay, connection, shown());
    }

    private List<StoredMessage> shown() {
        return history.shown(crowd.room().settings().historyMax());
    }

    /// Somebody the room remembers from before this mirror: his place is shown as his, as if his
    /// connection had been lost now.
    void keepPlace(Participant person, Instant now) {
        Actor actor = new Actor(person.user(), person.name(), person.avatar(), person.role());
        Stay stay = stay(actor, person.since());
        presence.add(stay);
        presence.lose(stay, now);
    }

    private Stay stay(Actor actor, Instant at) {
        VoiceId voice;
        do {
            voice = parts.voice();
        } while (presence.isTaken(voice));
        return new Stay(
                actor,
                SessionId.random(parts.random()),
                voice,
                crowd.room().standing(actor),
                crowd.seq(),
                at);
    }
}
