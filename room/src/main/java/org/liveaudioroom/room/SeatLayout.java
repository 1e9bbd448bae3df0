package org.liveaudioroom.room;

import java.util.ArrayList;
import java.util.List;

/// Where the seats stand.
///
/// @param rows seats in each row, front row first; each at least 1, together 1 to 50
/// @param hostSeats the seats that only hosts may take, ascending
public record SeatLayout(List<Integer> rows, List<Integer> hostSeats) {
    public static final int SEATS_MAX = 50;

    /// One seat in front for the host, two rows of four.
    public static final SeatLayout DEFAULT = new SeatLayout(List.of(1, 4, 4), List.of(0));

    /// @throws IllegalArgumentException when a row is empty, the seats are not 1 to 50 or a host
    ///   seat does not exist; the message says which
    public SeatLayout {
        rows = List.copyOf(rows);
        hostSeats = hostSeats.stream().distinct().sorted().toList();
        int count = 0;
        for (int row : rows) {
            if (row < 1 || row > SEATS_MAX) {
                throw new IllegalArgumentException(
                        "a row has %d seats, it may have 1 to %d".formatted(row, SEATS_MAX));
            }
            count += row;
            if (count > SEATS_MAX) {
                throw new IllegalArgumentException(
                        "the rows have more than %d seats".formatted(SEATS_MAX));
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("a room has at least 1 seat");
        }
        for (int seat : hostSeats) {
            if (seat < 0 || seat >= count) {
                throw new IllegalArgumentException(
                        "host seat %d does not exist, seats are 0 to %d"
                                .formatted(seat, count - 1));
            }
        }
    }

    public int seatCount() {
        return rows.stream().mapToInt(Integer::intValue).sum();
    }

    List<Seat> emptySeats() {
        var seats = new ArrayList<Seat>();
        for (int number = 0; number < seatCount(); number++) {
            seats.add(new Seat(number, null, false, false, hostSeats.contains(number)));
        }
        return List.copyOf(seats);
    }
}
