package org.liveaudioroom.signaling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.liveaudioroom.signaling.FromClient.Asked;
import org.liveaudioroom.signaling.FromServer.Answered;
import org.liveaudioroom.signaling.FromServer.Refused;
import org.liveaudioroom.signaling.FromServer.Told;
import org.liveaudioroom.signaling.FromServer.Unknown;

/// Turns messages into text and back, for both ends. It has no state: one serves all threads.
///
/// Reading never throws, whatever was sent: what is no message becomes [FromClient.Malformed] or
/// [FromServer.Unknown]. Messages are written as UTF-8, ready for the socket.
public final class Codec {
    private static final Binding OF_A_CLIENT = new Binding(true);
    private static final Binding OF_THE_SERVER = new Binding(false);
    private static final Kind.Whole ID = new Kind.Whole(1, Protocol.WHOLE_MAX, true);
    private static final Kind.Whole SEQ = new Kind.Whole(0, Protocol.WHOLE_MAX, true);
    private static final Kind.Text NAME = new Kind.Text(1, Protocol.NAME_MAX);

    /// Cheap to make; one is enough.
    public Codec() {}

    /// Reads what a client sent, of at most [Protocol#MESSAGE_BYTES_MAX] bytes.
    public FromClient readCommand(String text) {
        if (Unicode.utf8Length(text) > Protocol.MESSAGE_BYTES_MAX) {
            return new FromClient.Malformed(
                    0,
                    Failure.of(ErrorCode.MESSAGE_TOO_LARGE).withLimit(Protocol.MESSAGE_BYTES_MAX));
        }
        var members = new LinkedHashMap<String, Json>();
        try {
            JsonText.readObject(text, members);
            long id = OF_A_CLIENT.whole(members, "id", ID);
            String wire = OF_A_CLIENT.text(members, "do", NAME);
            Optional<CommandType> type = CommandType.named(wire);
            if (type.isEmpty()) {
                return new FromClient.Malformed(
                        id, Failure.of(ErrorCode.COMMAND_UNKNOWN).withField("do"));
            }
            Object command = OF_A_CLIENT.record(type.get().shape(), new Json.Members(members), "");
            return new Asked(id, (Command<?>) command);
        } catch (MalformedException e) {
            return malformed(members, e);
        }
    }

    /// Writes a command. `id` is 1 or more, and rises.
    public byte[] command(long id, Command<?> command) {
        return JsonText.write(json -> {
            json.number("id", id);
            json.text("do", command.wire());
            json.members(Shape.of(command.getClass()), command);
        });
    }

    /// Writes the answer to the command `re`.
    public byte[] answer(long re, Answer answer) {
        return JsonText.write(json -> {
            json.number("re", re);
            json.object("ok", Shape.of(answer.getClass()), answer);
        });
    }

    /// Writes why the command `re` was not done; `re` is 0 where its id could not be read.
    public byte[] failure(long re, Failure failure) {
        return JsonText.write(json -> {
            json.number("re", re);
            json.object("error", Shape.of(Failure.class), failure);
        });
    }

    /// Writes an event once, for all who may see it.
    public byte[] event(long seq, Event event) {
        return JsonText.write(json -> {
            json.number("seq", seq);
            json.text("on", event.wire());
            json.members(Shape.of(event.getClass()), event);
        });
    }

    /// Writes an event that has no place in the order of the others, such as [Event.Speaking].
    public byte[] event(Event event) {
        return JsonText.write(json -> {
            json.text("on", event.wire());
            json.members(Shape.of(event.getClass()), event);
        });
    }

    /// Reads what the server sent, of at most [Protocol#SERVER_MESSAGE_MAX] UTF-16 units.
    ///
    /// @param sent the command that was sent with an id: it says how its answer looks
    public FromServer readServer(String text, LongFunction<Optional<Command<?>>> sent) {
        if (text.length() > Protocol.SERVER_MESSAGE_MAX) {
            return new Unknown(
                    Unknown.Reason.BROKEN, "a message of " + text.length() + " characters");
        }
        var members = new LinkedHashMap<String, Json>();
        try {
            JsonText.readObject(text, members);
            return members.containsKey("on") ? told(members) : answered(members, sent);
        } catch (MalformedException e) {
            return new Unknown(Unknown.Reason.BROKEN, e.sentence());
        }
    }

    private static FromServer told(Map<String, Json> members) throws MalformedException {
        String wire = OF_THE_SERVER.text(members, "on", NAME);
        Optional<EventType> type = EventType.named(wire);
        if (type.isEmpty()) {
            return new Unknown(Unknown.Reason.NEWER_EVENT, "the event " + wire);
        }
        OptionalLong seq =
                members.containsKey("seq")
                        ? OptionalLong.of(OF_THE_SERVER.whole(members, "seq", SEQ))
                        : OptionalLong.empty();
        Object event = OF_THE_SERVER.record(type.get().shape(), new Json.Members(members), "");
        return new Told(seq, (Event) event);
    }

    private static FromServer answered(
            Map<String, Json> members, LongFunction<Optional<Command<?>>> sent)
            throws MalformedException {
        long re = OF_THE_SERVER.whole(members, "re", SEQ);
        if (members.get("error") instanceof Json.Members error) {
            Object failure = OF_THE_SERVER.record(Shape.of(Failure.class), error, "error");
            return new Refused(re, (Failure) failure);
        }
        Optional<Command<?>> command = sent.apply(re);
        if (command.isEmpty()) {
            return new Unknown(
                    Unknown.Reason.NOT_ASKED, "the answer to " + re + ", which was not asked");
        }
        if (!(members.get("ok") instanceof Json.Members ok)) {
            throw new MalformedException("ok", "is missing");
        }
        Shape shape = Shape.of(command.get().answer());
        return new Answered(re, (Answer) OF_THE_SERVER.record(shape, ok, "ok"));
    }

    private static FromClient malformed(Map<String, Json> members, MalformedException e) {
        long id =
                members.get("id") instanceof Json.Whole given
                                && given.value() >= ID.min()
                                && given.value() <= ID.max()
                        ? given.value()
                        : 0;
        Failure failure = Failure.of(ErrorCode.COMMAND_MALFORMED, e.sentence());
        return new FromClient.Malformed(
                id, e.field().isEmpty() ? failure : failure.withField(e.field()));
    }
}
