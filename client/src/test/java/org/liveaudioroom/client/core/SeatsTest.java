package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.client.event.Causes.TakingFailure;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.testkit.TestServer;

class SeatsTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom("{\"rows\":[1,3],\"hostSeats\":[0]}");
    private final Guest ann = new Guest(server, room, "ann", "host");
    private final Guest bob = new Guest(server, room, "bob", "audience");

    @BeforeEach
    void join() {
        ann.join();
        bob.join();
    }

    @AfterEach
    void leave() {
        bob.close();
        ann.close();
    }

    @RepeatedTest(5)
    void showsTheSeatByTheTimeTheStageEnds() {
        int given = Guest.ended(bob.room().seat().take(2)).seat();

        assertThat(given).isEqualTo(2);
        assertThat(bob.state().ownSeat().map(seat -> seat.seat())).contains(2);
        assertThat(bob.state().pendingSeat()).isEmpty();
    }

    @Test
    void showsTheSeatToTheOthers() {
        Guest.ended(bob.room().seat().take(2));

        ann.awaits(
                "bob on seat 2",
                state -> state.seats().get(2).user().equals(Optional.of(bob.name)));
    }

    @Test
    void opensTheMicrophoneWithTheSeatAndLetsItGoWithIt() {
        Guest.ended(bob.room().seat().takeBest());
        bob.awaits("microphone on", state -> state.microphone().on());
        Guest.soon("sending").until(() -> bob.audio.asked.contains("send"));

        Guest.ended(bob.room().seat().leave());

        Guest.soon("closed").until(() -> bob.audio.asked.contains("closeMicrophone"));
        assertThat(bob.state().microphone().on()).isFalse();
        assertThat(bob.audio.asked).endsWith("hold", "closeMicrophone");
    }

    @Test
    void leavesTheMicrophoneOffWhereItIsToldTo() {
        bob.close();
        try (var dan =
                new Guest(server, room, "dan", "audience")
                        .with(builder -> builder.keepMicrophoneOff())
                        .join()) {
            Guest.ended(dan.room().seat().takeBest());
            Guest.ended(dan.room().audio().microphone().on());
            assertThat(dan.all(RoomEvent.MicrophoneStateChanged.class)).hasSize(1);
        }
    }

    @Test
    void holdsWhatGoesOutBeforeTheServerKnows() {
        Guest.ended(bob.room().seat().takeBest());
        bob.awaits("microphone on", state -> state.microphone().on());
        Guest.soon("sending").until(() -> bob.audio.asked.contains("send"));
        bob.audio.asked.clear();

        Guest.ended(bob.room().audio().microphone().off());

        assertThat(bob.audio.asked).containsExactly("hold");
        assertThat(bob.state().microphone().on()).isFalse();
    }

    @Test
    void staysOffAndSaysWhyWhereThereIsNoMicrophone() {
        bob.audio.refusal =
                Optional.of(AudioProblem.of(AudioProblem.Kind.MICROPHONE_MISSING, "none found"));

        Guest.ended(bob.room().seat().takeBest());

        var error = bob.one(RoomEvent.ErrorRaised.class);
        assertThat(error.code()).isEqualTo("microphone.missing");
        assertThat(error.method()).isEqualTo("microphone.open");
        bob.awaits("access", state -> state.microphone().access() == Access.MISSING);
        assertThat(Guest.failure(bob.room().audio().microphone().on()).code())
                .isEqualTo("microphone.missing");
    }

    @Test
    void failsWithTheReasonAndTellsOfItWhereTheSeatIsForHosts() {
        var failure = Guest.failure(bob.room().seat().take(0));

        assertThat(failure).isInstanceOf(RoomFailure.Refused.class);
        assertThat(((RoomFailure.Refused) failure).reason()).isEqualTo(ErrorCode.SEAT_HOST);
        assertThat(bob.one(RoomEvent.TakingFailed.class))
                .isEqualTo(
                        new RoomEvent.TakingFailed(
                                Optional.of(0), TakingFailure.HOST_SEAT, "seat.host"));
        assertThat(bob.state().pendingSeat()).isEmpty();
    }

    @Test
    void keepsTheGainOfSomebodyWhoComesBackUnderAnotherVoice() {
        var heard = ann.room().audio().output();
        heard.volumeOf("bob", 0.5);
        long before = voiceOf("bob");
        Guest.soon("gain").until(() -> ann.audio.asked.contains("volumeOf " + before + " 0.5"));
        heard.muteLocally("bob");
        Guest.soon("mute").until(() -> ann.audio.asked.contains("volumeOf " + before + " 0.0"));
        bob.close();
        ann.awaits("bob gone", state -> !state.people().containsKey("bob"));

        try (var again = new Guest(server, room, "bob", "audience").join()) {
            ann.awaits("bob back", state -> state.people().containsKey(again.name));
            long after = voiceOf("bob");
            if (after != before) {
                Guest.soon("kept")
                        .until(() -> ann.audio.asked.contains("volumeOf " + after + " 0.0"));
            }
            assertThat(heard.isMutedLocally("bob")).isTrue();
            assertThat(heard.volumeOf("bob")).isEqualTo(0.5);
            heard.unmuteLocally("bob");
            Guest.soon("unmuted")
                    .until(() -> ann.audio.asked.getLast().equals("volumeOf " + after + " 0.5"));
        }
    }

    @Test
    void givesTheDevicesAndUsesOne() {
        var device = bob.room().audio().devices().getFirst();

        Guest.ended(bob.room().audio().use(device));

        assertThat(bob.audio.asked).contains("use Headset");
        assertThat(List.of(device.name())).containsExactly("Headset");
    }

    @Test
    void opensAnotherMicrophoneWhereTheOneInUseIsGone() {
        Guest.ended(bob.room().seat().takeBest());
        bob.audio.listener().microphone(Access.OPEN);
        bob.awaits("microphone on", state -> state.microphone().on());
        bob.audio.asked.clear();

        bob.audio.listener().microphone(Access.MISSING);

        Guest.soon("opened again").until(() -> bob.audio.asked.contains("openMicrophone"));
        assertThat(bob.state().microphone().on()).isTrue();
    }

    @Test
    void showsToOthersThatItIsOffWhereNoOtherMicrophoneIsThere() {
        Guest.ended(bob.room().seat().takeBest());
        bob.audio.listener().microphone(Access.OPEN);
        bob.awaits("microphone on", state -> state.microphone().on());
        bob.audio.refusal =
                Optional.of(AudioProblem.of(AudioProblem.Kind.MICROPHONE_MISSING, "none found"));

        bob.audio.listener().microphone(Access.MISSING);

        bob.awaits("microphone off", state -> !state.microphone().on());
        assertThat(bob.one(RoomEvent.ErrorRaised.class).code()).isEqualTo("microphone.missing");
    }

    private long voiceOf(String user) {
        return ann.state().user(user).person().orElseThrow().voice();
    }
}
