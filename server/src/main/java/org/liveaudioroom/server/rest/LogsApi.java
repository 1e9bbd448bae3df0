package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.rest.MessageBodies.EventsPaged;
import org.liveaudioroom.server.rest.MessageBodies.LoggedEvent;
import org.liveaudioroom.server.rest.MessageBodies.ModerationPaged;
import org.liveaudioroom.server.rest.MessageBodies.ModerationQuery;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.server.storage.EventForm;
import org.liveaudioroom.server.storage.RoomStore.StoredEvent;
import org.liveaudioroom.signaling.JsonObject;

/// What happened in a room, and what moderators did there.
public final class LogsApi {
    public static final List<Endpoint<LogsApi>> ENDPOINTS =
            List.of(
                    Endpoint.get(
                                    "/v1/rooms/{room}/moderation",
                                    "Lists what moderators did in a room, newest first.")
                            .asks(ModerationQuery.class)
                            .gives(StatusCodes.OK, ModerationPaged.class)
                            .by(LogsApi::moderation),
                    Endpoint.get(
                                    "/v1/rooms/{room}/events",
                                    "Lists what happened in a room, oldest first.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, EventsPaged.class)
                            .by(LogsApi::events));

    private final Rooms rooms;
    private final RoomActs acts;

    public LogsApi(Rooms rooms) {
        this.rooms = rooms;
        this.acts = new RoomActs(rooms);
    }

    private ModerationPaged moderation(Asked<ModerationQuery, Nothing> asked) {
        var query = asked.query();
        var page = new Page(query.limit(), query.after());
        @Nullable UserId concerning = query.user().map(UserId::new).orElse(null);
        var found =
                rooms.store()
                        .moderation(
                                known(asked.call().room()),
                                concerning,
                                page.afterNumber(Long.MAX_VALUE),
                                page.size() + 1);
        var part = page.part(found, act -> Long.toString(act.number()));
        return new ModerationPaged(part.here().stream().map(Shapes::entry).toList(), part.next());
    }

    /// Pages end between revisions, for `after` is one: what happened together is read together.
    private EventsPaged events(Asked<Page, Nothing> asked) {
        var page = asked.query();
        var room = known(asked.call().room());
        var after = page.afterNumber(0);
        var limit = page.size() + 1;
        var found = rooms.store().eventsSince(room, after, limit);
        while (found.size() == limit && found.getFirst().revision() == found.getLast().revision()) {
            limit *= 2;
            found = rooms.store().eventsSince(room, after, limit);
        }
        if (found.size() < limit) {
            return new EventsPaged(found.stream().map(LogsApi::logged).toList(), Optional.empty());
        }
        var cut = found.getLast().revision();
        var whole = found.stream().filter(event -> event.revision() < cut).toList();
        return new EventsPaged(
                whole.stream().map(LogsApi::logged).toList(),
                Optional.of(Long.toString(whole.getLast().revision())));
    }

    private RoomId known(RoomId room) {
        acts.look(room);
        return room;
    }

    static LoggedEvent logged(StoredEvent stored) {
        return new LoggedEvent(
                stored.revision(),
                stored.at().toEpochMilli(),
                new JsonObject(EventForm.json(stored.event())));
    }
}
