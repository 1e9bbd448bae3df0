package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.RoomDefaults;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.control.Consent;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.MicrophoneAsk;
import org.liveaudioroom.signaling.MoveAsk;

/// What waits for an answer when one comes in: an invitation, a microphone, a move.
class WaitingQuestionsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<RoomEvent> heard = new CopyOnWriteArrayList<>();

    private static ScriptedServer asking(Duration time) {
        long endsAt = Script.NOW + time.toMillis();
        var you =
                Script.you(
                        Optional.of(new Invitation("bo", "ann", Optional.of(0), endsAt)),
                        Optional.of(new MicrophoneAsk("q-1", "ann", endsAt)),
                        Optional.of(new MoveAsk("q-2", "ann", 0, endsAt)));
        return Script.answering(command ->
                switch (command) {
                    case Command.SessionJoin join -> Optional.of(Script.inside(you));
                    case Command.SeatInviteAccept accept -> Optional.of(new Answer.Seated(0));
                    case Command.MicrophoneReply reply -> Optional.of(new Answer.Done());
                    case Command.SeatMoveReply reply -> Optional.of(new Answer.Done());
                    default -> Optional.empty();
                });
    }

    /// Hears all and answers nothing.
    private LiveAudioRoom join(ScriptedServer server, RoomDefaults defaults) {
        var events = new LiveAudioRoomEvents();
        Listening.toAll(events, heard::add);
        events.seat()
                .onMoveAsked(event -> {
                    heard.add(event);
                    return new CompletableFuture<>();
                });
        events.audioVideo()
                .onMicrophoneTurnOnByOthersConfirmation(event -> {
                    heard.add(event);
                    return new CompletableFuture<>();
                });
        var options = Script.options(server).defaults(defaults).audio(new RecordingAudio()).build();
        return Guest.ended(LiveAudioRoom.join(options, events));
    }

    private <E> List<E> all(Class<E> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static int waiting(RoomState state) {
        return (state.invitation().isPresent() ? 1 : 0)
                + (state.microphoneQuestion().isPresent() ? 1 : 0)
                + (state.moveQuestion().isPresent() ? 1 : 0);
    }

    @Test
    void areToldOnceThoughASnapshotBringsThemAgain() {
        try (var server = asking(LONG);
                var room = join(server, RoomDefaults.NONE)) {
            Guest.soon("asked").until(() -> !all(RoomEvent.MoveAsked.class).isEmpty());
            server.connections.getFirst().close(4003);
            Guest.soon("back")
                    .until(() ->
                            all(RoomEvent.StateChanged.class).stream()
                                    .anyMatch(one -> one.reason() == StateReason.RECONNECTED));
            Guest.ended(room.seat().answerMove("q-2", Consent.NO));

            var invitation = all(RoomEvent.TakingInvitationReceived.class);
            assertThat(invitation).hasSize(1);
            assertThat(invitation.getFirst().inviter().userId()).isEqualTo("ann");
            assertThat(invitation.getFirst().seat()).contains(0);
            assertThat(all(RoomEvent.MicrophoneTurnOnAsked.class)).hasSize(1);
            assertThat(all(RoomEvent.MoveAsked.class)).hasSize(1);
            assertThat(waiting(room.state())).isEqualTo(2);
        }
    }

    @Test
    void areGoneWhenTheirTimeIsOver() {
        try (var server = asking(Duration.ofMillis(500));
                var room = join(server, RoomDefaults.NONE)) {
            assertThat(waiting(room.state())).isEqualTo(3);

            Guest.soon("over").until(() -> waiting(room.state()) == 0);

            assertThat(server.received).noneMatch(text -> text.contains("consent"));
        }
    }

    @Test
    void areGoneWhenTheControlsAnswerThem() {
        try (var server = asking(LONG);
                var room = join(server, RoomDefaults.NONE)) {
            Guest.ended(room.seat().audience().acceptTakingInvitation());
            assertThat(room.state().invitation()).isEmpty();

            Guest.ended(room.audio().microphone().answer("q-1", Consent.NO));
            assertThat(room.state().microphoneQuestion()).isEmpty();

            Guest.ended(room.seat().answerMove("q-2", Consent.YES));
            assertThat(room.state().moveQuestion()).isEmpty();
            assertThat(server.received.stream().filter(text -> text.contains("consent")))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("\"q-1\"") && text.contains("false"))
                    .anyMatch(text -> text.contains("\"q-2\"") && text.contains("true"));
        }
    }

    @Test
    void handTheirDefaultToTheListenerThatReplacedIt() {
        var asked = new CompletableFuture<RoomEvent.TakingInvitationReceived>();
        RoomDefaults defaults =
                new RoomDefaults() {
                    @Override
                    public void invitationReceived(RoomEvent.TakingInvitationReceived event) {
                        asked.complete(event);
                    }
                };
        try (var server = asking(LONG);
                var room = join(server, defaults)) {
            var invitation = all(RoomEvent.TakingInvitationReceived.class).getFirst();
            assertThat(asked).isNotDone();

            invitation.defaultAction().run();

            assertThat(asked.join().inviter()).isEqualTo(invitation.inviter());
            assertThat(room.state().invitation()).isPresent();
        }
    }

    @Test
    void goToTheDefaultWhereNobodyListens() {
        var asked = new CompletableFuture<RoomEvent.TakingInvitationReceived>();
        RoomDefaults defaults =
                new RoomDefaults() {
                    @Override
                    public void invitationReceived(RoomEvent.TakingInvitationReceived event) {
                        asked.complete(event);
                    }
                };
        try (var server = asking(LONG)) {
            var options = Script.options(server).defaults(defaults).build();
            var room = Guest.ended(LiveAudioRoom.join(options, new LiveAudioRoomEvents()));

            assertThat(Guest.ended(asked).seat()).contains(0);
            room.close();
        }
    }
}
