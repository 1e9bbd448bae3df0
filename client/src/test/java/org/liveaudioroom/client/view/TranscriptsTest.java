package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.FromClient;
import org.liveaudioroom.signaling.FromServer;

/// Replays the golden transcripts, which the web client replays too: the same lines of the server
/// make the same events in both.
class TranscriptsTest {
    /// What no line of the server makes by itself, so that the session has to be there: the call
    /// that failed, the message on its way, the question for a token.
    private static final Set<String> OF_THE_SESSION =
            Set.of("seat.audience.takingFailed", "inRoomMessage.localSend", "room.tokenExpired");

    private static final int FEED_MAX = 500;

    static List<Transcript> transcripts() throws IOException, URISyntaxException {
        return Transcript.all();
    }

    @Test
    void areThere() throws IOException, URISyntaxException {
        assertThat(transcripts()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void makesTheExpectedEvents(Transcript transcript) throws IOException, URISyntaxException {
        var replay = new Replay();
        if (transcript.name().equals("resume.jsonl")) {
            replay.insideBefore(Transcript.named("join.jsonl"));
        }
        transcript.lines().forEach(replay::line);
        assertThat(replay.heard).as("told after the last line").isEmpty();
    }

    /// What the pure half of a client does with the lines.
    private static final class Replay {
        private final Codec codec = new Codec();
        private final Map<Long, Command<?>> sent = new HashMap<>();
        private final List<String> heard = new ArrayList<>();
        private RoomState state = RoomState.joining();

        void line(Transcript.Line line) {
            switch (line) {
                case Transcript.About _ -> {}
                case Transcript.Client(String text) -> clientSays(text);
                case Transcript.Server(String text) -> serverSays(text);
                case Transcript.Expect(List<String> events) -> {
                    var expected = new ArrayList<>(events);
                    expected.removeAll(OF_THE_SESSION);
                    assertThat(heard).as("%s", line).isEqualTo(expected);
                    heard.clear();
                }
            }
        }

        /// Joined by the first answer of another transcript, and cut off after that.
        void insideBefore(Transcript join) {
            join.lines().stream().limit(3).forEach(this::line);
            assertThat(state.phase()).isEqualTo(Phase.JOINED);
            heard.clear();
            state = Draft.of(state).phase(Phase.RECONNECTING).state();
        }

        private void clientSays(String text) {
            var asked = (FromClient.Asked) codec.readCommand(text);
            sent.put(asked.id(), asked.command());
        }

        private void serverSays(String text) {
            switch (codec.readServer(text, id -> Optional.ofNullable(sent.get(id)))) {
                case FromServer.Answered(_, Answer.Joined joined) -> joined(joined);
                case FromServer.Answered(long re, _) -> answered(re);
                case FromServer.Refused _ -> {}
                case FromServer.Told told -> told(told.event(), told.seq().orElse(0));
                case FromServer.Unknown unknown -> throw new AssertionError(unknown + ": " + text);
            }
        }

        private void joined(Answer.Joined joined) {
            RoomState before = state;
            Instant now = Instant.ofEpochMilli(joined.now());
            state = RoomView.withJoined(before, joined, now, FEED_MAX);
            if (joined.resumed()) return;
            Told.ofSnapshot(before, state).forEach(one -> heard.add(ContractNames.of(one)));
            heard.addAll(asked(before));
        }

        private void answered(long re) {
            if (!(sent.get(re) instanceof Command.SessionLeave)) return;
            RoomState before = state;
            state = RoomView.ended(before, End.of(End.Reason.LOCAL_LEAVE));
            heard.addAll(asked(before));
        }

        private void told(Event event, long seq) {
            RoomState before = state;
            state = RoomView.withEvent(before, event, seq, Sample.NOW, FEED_MAX);
            if (before.phase() == Phase.ENDED) {
                assertThat(state).isSameAs(before);
                return;
            }
            Told.of(before, event, state).forEach(one -> heard.add(ContractNames.of(one)));
            heard.addAll(asked(before));
        }

        /// What the session puts to the app because it stands in the state.
        private List<String> asked(RoomState before) {
            var names = new ArrayList<String>();
            if (isNew(before.invitation(), state.invitation())) {
                names.add("seat.audience.takingInvitationReceived");
            }
            if (isNew(before.microphoneQuestion(), state.microphoneQuestion())) {
                names.add("audioVideo.microphoneTurnOnByOthersConfirmation");
            }
            if (isNew(before.moveQuestion(), state.moveQuestion())) names.add("seat.moveAsked");
            if (before.phase() != Phase.ENDED && state.phase() == Phase.ENDED) names.add("ended");
            return names;
        }

        private static boolean isNew(Optional<?> before, Optional<?> after) {
            return after.isPresent() && !after.equals(before);
        }
    }
}
