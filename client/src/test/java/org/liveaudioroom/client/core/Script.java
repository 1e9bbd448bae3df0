package org.liveaudioroom.client.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Answer.Joined;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Elsewhere;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.FromClient;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneAsk;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.MoveAsk;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.RoomSettings;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.Snapshot;
import org.liveaudioroom.signaling.Succession;
import org.liveaudioroom.signaling.You;

/// What a scripted server says: a room with one seat, and Bo in its audience.
final class Script {
    /// The server's clock when one comes in.
    static final long NOW = 1;

    private static final Codec CODEC = new Codec();

    private Script() {}

    /// Lets everybody in, and out.
    static ScriptedServer lettingIn() {
        return answering(command -> Optional.empty());
    }

    /// Says no more to a command than this; where it does not say, it lets in and out.
    static ScriptedServer answering(Function<Command<?>, Optional<Answer>> answers) {
        return new ScriptedServer((connection, text) -> {
            if (CODEC.readCommand(text) instanceof FromClient.Asked asked) {
                answers.apply(asked.command())
                        .or(() -> usual(asked.command()))
                        .ifPresent(answer ->
                                connection.tell(string(CODEC.answer(asked.id(), answer))));
            }
        });
    }

    private static Optional<Answer> usual(Command<?> command) {
        if (command instanceof Command.SessionJoin) {
            return Optional.of(inside(you(Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return command instanceof Command.SessionLeave
                ? Optional.of(new Answer.Done())
                : Optional.empty();
    }

    static JoinOptions.Builder options(ScriptedServer server) {
        return JoinOptions.of(server.address(), "demo", TokenProvider.of("token"));
    }

    static String event(long seq, Event event) {
        return string(CODEC.event(seq, event));
    }

    static String event(Event event) {
        return string(CODEC.event(event));
    }

    private static String string(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static You you(
            Optional<Invitation> invitation,
            Optional<MicrophoneAsk> asked,
            Optional<MoveAsk> move) {
        return new You(
                "bo",
                "Bo",
                Role.AUDIENCE,
                7,
                "s-bo",
                List.of(),
                Optional.empty(),
                invitation,
                asked,
                move,
                Optional.empty(),
                0);
    }

    /// The answer to a join: sequence number 10, and all there is to know.
    static Joined inside(You you) {
        return inside(you, MicrophoneState.OFF, Optional.empty());
    }

    /// The same where Bo is on the seat and is heard.
    static Joined speaking() {
        var you = you(Optional.empty(), Optional.empty(), Optional.empty());
        return inside(you, MicrophoneState.ON, Optional.of("bo"));
    }

    private static Joined inside(You you, MicrophoneState microphone, Optional<String> onSeat) {
        var person =
                new Person(
                        "bo",
                        "Bo",
                        Optional.empty(),
                        Role.AUDIENCE,
                        7,
                        microphone,
                        false,
                        false,
                        1,
                        Optional.empty());
        var seat = new Seat(0, onSeat, false, false, false);
        var snapshot =
                new Snapshot(
                        room(),
                        you,
                        List.of(seat),
                        List.of(person),
                        1,
                        Optional.empty(),
                        List.of());
        return new Joined(false, 10, NOW, Optional.of(snapshot));
    }

    private static RoomInfo room() {
        var settings =
                new RoomSettings(
                        List.of(),
                        false,
                        false,
                        Succession.NOBODY,
                        Elsewhere.TAKES_OVER,
                        100,
                        50,
                        30_000,
                        60_000,
                        0,
                        0);
        return new RoomInfo(
                "demo",
                "",
                "r-1",
                List.of(1),
                true,
                true,
                1,
                "",
                Map.of(),
                0,
                new ChatState(true, 0),
                settings);
    }
}
