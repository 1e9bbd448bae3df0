package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.model.SeatState.Ask;
import org.liveaudioroom.javafx.model.SeatState.Free;
import org.liveaudioroom.javafx.model.SeatState.Idle;
import org.liveaudioroom.javafx.model.SeatState.Locked;
import org.liveaudioroom.javafx.model.SeatState.Pending;
import org.liveaudioroom.javafx.model.SeatState.Taken;
import org.liveaudioroom.javafx.model.SeatState.Wish;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.Seat;

/// One seat as it is drawn.
///
/// @param seat counted from 0
/// @param caption the words under the disc
/// @param name what a screen reader says, and what tests press
public record SeatModel(int seat, SeatState state, String caption, String name) {
    /// How a seat looks to the local user now.
    public static SeatModel of(RoomState room, Seat seat, RoomTexts texts) {
        SeatState state = SeatState.of(room, seat);
        int number = seat.seat() + 1;
        return new SeatModel(
                seat.seat(), state, captionOf(state, number, texts), nameOf(state, number, texts));
    }

    /// The name while whoever sits there is heard.
    public String nameSpeaking(RoomTexts texts) {
        return taken().filter(taken -> !taken.person().reconnecting()).isPresent()
                ? name + texts.of("listSeparator") + texts.of("speaking")
                : name;
    }

    /// Who sits there, if anybody.
    public Optional<Taken> taken() {
        return state instanceof Taken taken ? Optional.of(taken) : Optional.empty();
    }

    /// What stands in the middle of a disc without a face.
    public Optional<Mark> mark() {
        return switch (state) {
            case Taken _, Idle _ -> Optional.empty();
            case Free _ -> Optional.of(Mark.PLUS);
            case Ask _ -> Optional.of(Mark.HAND);
            case Locked _ -> Optional.of(Mark.LOCK);
            case Pending pending -> Optional.of(pending.wish() == Wish.ASK ? Mark.HAND : Mark.SEAT);
        };
    }

    /// The small badge on a face: away before muted.
    public Optional<Mark> badge() {
        return taken().map(Taken::person).flatMap(SeatModel::badgeOf);
    }

    private static Optional<Mark> badgeOf(Person person) {
        if (person.reconnecting()) {
            return Optional.of(Mark.WAVE_OFF);
        }
        return person.microphone() == MicrophoneState.ON
                ? Optional.empty()
                : Optional.of(Mark.MIC_OFF);
    }

    private static String captionOf(SeatState state, int number, RoomTexts texts) {
        return switch (state) {
            case Taken taken -> taken.me() ? texts.of("you") : taken.person().name();
            case Free _, Idle _ -> texts.of("seat", number);
            case Ask _ -> texts.of("ask");
            case Locked _ -> texts.of("locked");
            case Pending pending -> texts.of(pending.wish() == Wish.ASK ? "asking" : "sittingDown");
        };
    }

    private static String nameOf(SeatState state, int number, RoomTexts texts) {
        return switch (state) {
            case Taken taken -> takenName(taken.person(), number, texts);
            case Free _ -> texts.of("takeSeat", number);
            case Ask _ -> texts.of("askForSeat", number);
            case Locked _ -> texts.of("seatLocked", number);
            case Idle _ -> texts.of("seatFree", number);
            case Pending pending ->
                    texts.of(pending.wish() == Wish.ASK ? "seatAsked" : "seatPending", number);
        };
    }

    private static String takenName(Person person, int number, RoomTexts texts) {
        List<String> parts = new ArrayList<>();
        parts.add(person.name());
        if (Standing.isHost(person.role())) {
            parts.add(texts.of("host"));
        } else if (person.role() == Role.CO_HOST) {
            parts.add(texts.of("coHost"));
        }
        parts.add(texts.of("seatInName", number));
        boolean on = person.microphone() == MicrophoneState.ON;
        parts.add(texts.of(on ? "microphoneIsOn" : "microphoneIsOff"));
        if (person.reconnecting()) {
            parts.add(texts.of("reconnecting"));
        }
        return String.join(texts.of("listSeparator"), parts);
    }
}
