package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.MessageBodies.MessagesPaged;
import org.liveaudioroom.server.rest.MessageBodies.NewCommand;
import org.liveaudioroom.server.rest.MessageBodies.NewMessage;
import org.liveaudioroom.server.rooms.Attendance.Said;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.PostedMessage;
import org.liveaudioroom.signaling.Protocol;

/// What applications say in rooms: chat, and commands of their own.
public final class MessagesApi {
    private static final String MESSAGES = "/v1/rooms/{room}/messages";

    public static final List<Endpoint<MessagesApi>> ENDPOINTS =
            List.of(
                    Endpoint.get(MESSAGES, "Lists what was written in a room, newest first.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, MessagesPaged.class)
                            .by(MessagesApi::list),
                    Endpoint.post(MESSAGES, "Writes a line in the chat, also when it is off.")
                            .takes(NewMessage.class)
                            .gives(StatusCodes.CREATED, PostedMessage.class)
                            .refuses(
                                    ErrorCode.TEXT_EMPTY,
                                    ErrorCode.TEXT_TOO_LONG,
                                    ErrorCode.ROOM_ENDED)
                            .by(MessagesApi::post),
                    Endpoint.delete(MESSAGES + "/{message}", "Deletes a line of the chat.")
                            .refuses(ErrorCode.MESSAGE_UNKNOWN)
                            .by(MessagesApi::delete),
                    Endpoint.post(
                                    "/v1/rooms/{room}/commands",
                                    "Sends something of the application's own to people in a room.")
                            .takes(NewCommand.class)
                            .refuses(ErrorCode.TOO_LARGE)
                            .by(MessagesApi::send));

    private final Rooms rooms;
    private final RoomActs acts;

    public MessagesApi(Rooms rooms) {
        this.rooms = rooms;
        this.acts = new RoomActs(rooms);
    }

    private MessagesPaged list(Asked<Page, Nothing> asked) {
        var page = asked.query();
        var room = asked.call().room();
        acts.look(room);
        var found = rooms.store().messages(room, page.afterNumber(Long.MAX_VALUE), page.size() + 1);
        var part = page.part(found, message -> Long.toString(message.number()));
        return new MessagesPaged(
                part.here().stream()
                        .map(message -> Shapes.message(message.message(), Optional.empty()))
                        .toList(),
                part.next());
    }

    private PostedMessage post(Asked<Nothing, NewMessage> asked) {
        var wanted = asked.body();
        var room = asked.call().room();
        acts.look(room);
        var said =
                Call.await(
                        rooms.post(
                                room,
                                wanted.user().map(UserId::new).orElse(Actor.SERVER.user()),
                                wanted.name(),
                                wanted.clientId().orElseGet(() -> UUID.randomUUID().toString()),
                                wanted.text()));
        if (!(said instanceof Said.Posted(var message))) {
            throw new Problem(Failures.of(said));
        }
        return Shapes.message(message, wanted.clientId());
    }

    private Nothing delete(Asked<Nothing, Nothing> asked) {
        RoomActs.accepted(rooms.delete(asked.call().room(), asked.call().path("message")));
        return Nothing.NOTHING;
    }

    private Nothing send(Asked<Nothing, NewCommand> asked) {
        var command = asked.body();
        if (command.body().getBytes(StandardCharsets.UTF_8).length > Protocol.COMMAND_BYTES_MAX) {
            throw new Problem(
                    Failure.of(ErrorCode.TOO_LARGE)
                            .withField("body")
                            .withLimit(Protocol.COMMAND_BYTES_MAX));
        }
        var room = asked.call().room();
        acts.look(room);
        rooms.send(
                room,
                command.to()
                        .map(users -> users.stream().map(UserId::new).collect(Collectors.toSet()))
                        .orElse(null),
                command.name(),
                command.body());
        return Nothing.NOTHING;
    }
}
