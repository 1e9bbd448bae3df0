package org.liveaudioroom.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The words of the protocol, all at once.
class VocabularyTest {
    @Test
    void noFieldHasANameThatTheFrameNeeds() {
        assertThat(Vocabulary.commands())
                .allSatisfy(
                        command -> assertThat(names(command.shape())).doesNotContain("id", "do"));
        assertThat(Vocabulary.events())
                .allSatisfy(event ->
                        assertThat(names(event.shape()))
                                .doesNotContain("seq", "on", "re", "ok", "error"));
    }

    @Test
    void nameOnTheWireIsThatOfTheRecordWithDots() {
        assertThat(Vocabulary.events())
                .allSatisfy(event ->
                        assertThat(event.wire().replace(".", ""))
                                .isEqualToIgnoringCase(event.shape().type().getSimpleName()));
    }

    @Test
    void codesAndCloseCodesAreUnique() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::wire)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(CloseCode.values()).map(CloseCode::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void codeSaysWhatItMeansAndWhatToDo(ErrorCode code) {
        assertThat(code.wire()).matches("[a-z]+(\\.[a-z]+([A-Z][a-z]+)*)?");
        assertThat(code.meaning()).matches("[A-Z].{10,}\\.");
        assertThat(code.advice()).matches("[A-Z].{3,}\\.");
        assertThat(code.httpStatus()).isBetween(400, 503);
    }

    private static Stream<String> names(Shape shape) {
        return shape.fields().stream().map(Shape.Field::name);
    }
}
