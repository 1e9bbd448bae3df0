package org.liveaudioroom.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// Whatever is written is read again as it was, whichever record it is.
class RoundTripTest {
    private final Codec codec = new Codec();

    @Property(tries = 400)
    void command(
            @ForAll("commands") Command<?> command,
            @ForAll @LongRange(min = 1, max = 1L << 52) long id) {
        assertThat(codec.readCommand(text(codec.command(id, command))))
                .isEqualTo(new FromClient.Asked(id, command));
    }

    @Property(tries = 400)
    void event(
            @ForAll("events") Event event, @ForAll @LongRange(min = 0, max = 1L << 52) long seq) {
        assertThat(codec.readServer(text(codec.event(seq, event)), id -> Optional.empty()))
                .isEqualTo(new FromServer.Told(OptionalLong.of(seq), event));
        assertThat(codec.readServer(text(codec.event(event)), id -> Optional.empty()))
                .isEqualTo(new FromServer.Told(OptionalLong.empty(), event));
    }

    @Property(tries = 400)
    void answer(@ForAll("answers") Asked asked) {
        assertThat(
                        codec.readServer(
                                text(codec.answer(3, asked.answer())),
                                id -> Optional.of(asked.command())))
                .isEqualTo(new FromServer.Answered(3, asked.answer()));
    }

    @Property(tries = 200)
    void failure(@ForAll("failures") Failure failure) {
        assertThat(codec.readServer(text(codec.failure(0, failure)), id -> Optional.empty()))
                .isEqualTo(new FromServer.Refused(0, failure));
    }

    record Asked(Command<?> command, Answer answer) {}

    @Provide
    Arbitrary<Command<?>> commands() {
        return Arbitraries.of(Vocabulary.commands())
                .flatMap(type -> AnyValue.of(type.shape()))
                .map(command -> (Command<?>) command);
    }

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.of(Vocabulary.events())
                .flatMap(type -> AnyValue.of(type.shape()))
                .map(Event.class::cast);
    }

    @Provide
    Arbitrary<Asked> answers() {
        return Arbitraries.of(Vocabulary.commands())
                .flatMap(type ->
                        AnyValue.of(type.shape())
                                .flatMap(command ->
                                        AnyValue.of(Shape.of(type.answer()))
                                                .map(answer ->
                                                        new Asked(
                                                                (Command<?>) command,
                                                                (Answer) answer))));
    }

    @Provide
    Arbitrary<Failure> failures() {
        return AnyValue.of(Shape.of(Failure.class)).map(Failure.class::cast);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }
}
