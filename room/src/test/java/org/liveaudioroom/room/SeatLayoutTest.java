package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatLayoutTest {
    @Test
    void countsSeatsThroughAllRows() {
        var seats = new SeatLayout(List.of(1, 2), List.of(0)).emptySeats();
        assertThat(seats)
                .containsExactly(
                        new Seat(0, null, false, false, true),
                        new Seat(1, null, false, false, false),
                        new Seat(2, null, false, false, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 50})
    void takesAnyRowsOfOneToFiftySeats(int count) {
        assertThat(new SeatLayout(List.of(count), List.of()).seatCount()).isEqualTo(count);
        assertThat(new SeatLayout(Collections.nCopies(count, 1), List.of()).seatCount())
                .isEqualTo(count);
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of(List.of(), List.of(), "a room has at least 1 seat"),
                Arguments.of(List.of(4, 0), List.of(), "a row has 0 seats, it may have 1 to 50"),
                Arguments.of(List.of(51), List.of(), "a row has 51 seats, it may have 1 to 50"),
                Arguments.of(List.of(50, 1), List.of(), "the rows have more than 50 seats"),
                Arguments.of(
                        List.of(4), List.of(4), "host seat 4 does not exist, seats are 0 to 3"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesOthersAndSaysWhy(List<Integer> rows, List<Integer> hostSeats, String why) {
        assertThatThrownBy(() -> new SeatLayout(rows, hostSeats))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
