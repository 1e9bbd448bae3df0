package org.liveaudioroom.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Messages as they look on the wire.
class CodecTest {
    private final Codec codec = new Codec();

    @Test
    void readsCommandInAnyOrderAndIgnoresUnknownFields() {
        assertThat(codec.readCommand("{\"seat\":3,\"colour\":[{}],\"do\":\"seat.take\",\"id\":7}"))
                .isEqualTo(new FromClient.Asked(7, new Command.SeatTake(3)));
    }

    @Test
    void writesCommandAsDocumented() {
        assertThat(text(codec.command(7, new Command.SeatTake(3))))
                .isEqualTo("{\"id\":7,\"do\":\"seat.take\",\"seat\":3}");
    }

    @Test
    void leavesOutWhatIsMissing() {
        assertThat(
                        text(
                                codec.event(
                                        412,
                                        new Event.MicrophoneChanged(
                                                "ann",
                                                MicrophoneState.ON,
                                                Optional.empty(),
                                                false))))
                .isEqualTo(
                        "{\"seq\":412,\"on\":\"microphone.changed\",\"user\":\"ann\",\"microphone\":\"on\"}");
    }

    @Test
    void readsAnswerAsTheCommandWantsIt() {
        byte[] answer = codec.answer(4, new Answer.PeoplePaged(List.of(), 0, Optional.of("x")));
        assertThat(
                        codec.readServer(
                                text(answer),
                                id ->
                                        Optional.of(
                                                new Command.PeoplePage(
                                                        Optional.empty(), Optional.empty(), 10))))
                .isEqualTo(
                        new FromServer.Answered(
                                4, new Answer.PeoplePaged(List.of(), 0, Optional.of("x"))));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }

    @Test
    void saysHowItComesThatSomethingIsUnknown() {
        assertThat(reason("{\"seq\":1,\"on\":\"weather.changed\"}"))
                .isEqualTo(FromServer.Unknown.Reason.NEWER_EVENT);
        assertThat(reason("{\"re\":9,\"ok\":{}}")).isEqualTo(FromServer.Unknown.Reason.NOT_ASKED);
        assertThat(reason("{\"seq\":1,\"on\":\"people.left\"}"))
                .isEqualTo(FromServer.Unknown.Reason.BROKEN);
        assertThat(reason("no JSON")).isEqualTo(FromServer.Unknown.Reason.BROKEN);
    }

    private FromServer.Unknown.Reason reason(String text) {
        return ((FromServer.Unknown) codec.readServer(text, id -> Optional.empty())).reason();
    }
}
