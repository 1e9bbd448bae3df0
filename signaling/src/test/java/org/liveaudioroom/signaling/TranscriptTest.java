package org.liveaudioroom.signaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.signaling.FromClient.Asked;
import org.liveaudioroom.signaling.FromServer.Answered;
import org.liveaudioroom.signaling.FromServer.Refused;
import org.liveaudioroom.signaling.FromServer.Told;
import org.liveaudioroom.signaling.Transcripts.Line;
import org.liveaudioroom.signaling.Transcripts.Transcript;

/// Each message of the golden transcripts is read, and written again with the same bytes.
class TranscriptTest {
    private final Codec codec = new Codec();

    static List<Transcript> transcripts() {
        return Transcripts.all();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void isReadAndWrittenByteForByte(Transcript transcript) {
        var sent = new HashMap<Long, Command<?>>();
        for (Line line : transcript.lines()) {
            byte[] again = line.ofClient() ? command(line.text(), sent) : server(line.text(), sent);
            assertThat(new String(again, UTF_8)).isEqualTo(line.text());
        }
    }

    @Test
    void togetherTheySayEveryWord() {
        var said = new HashSet<String>();
        for (Transcript transcript : transcripts()) {
            var sent = new HashMap<Long, Command<?>>();
            for (Line line : transcript.lines()) {
                if (line.ofClient()) {
                    command(line.text(), sent);
                } else if (read(line.text(), sent) instanceof Told(var unused, Event event)) {
                    said.add(event.wire());
                }
            }
            sent.values().forEach(command -> said.add(command.wire()));
        }
        var words =
                Vocabulary.commands().stream().map(CommandType::wire).collect(Collectors.toSet());
        Vocabulary.events().forEach(event -> words.add(event.wire()));
        words.removeAll(said);
        assertThat(words).isEmpty();
    }

    private byte[] command(String text, Map<Long, Command<?>> sent) {
        if (codec.readCommand(text) instanceof Asked(long id, Command<?> command)) {
            sent.put(id, command);
            return codec.command(id, command);
        }
        throw new AssertionError(codec.readCommand(text));
    }

    private byte[] server(String text, Map<Long, Command<?>> sent) {
        return switch (read(text, sent)) {
            case Answered(long re, Answer answer) -> codec.answer(re, answer);
            case Refused(long re, Failure failure) -> codec.failure(re, failure);
            case Told(var seq, Event event) ->
                    seq.isPresent() ? codec.event(seq.getAsLong(), event) : codec.event(event);
            case FromServer.Unknown unknown -> throw new AssertionError(unknown + ": " + text);
        };
    }

    private FromServer read(String text, Map<Long, Command<?>> sent) {
        return codec.readServer(text, id -> Optional.ofNullable(sent.get(id)));
    }
}
