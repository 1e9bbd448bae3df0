package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Seat;

/// What stands in the bar, by where one stands: on a seat, in the audience, in charge.
///
/// @param hidden what found no place and is in "More"
public record Dock(List<Item> shown, List<Item> hidden) {
    private static final int NARROW_MAX = 5;

    /// Copies what it is given.
    public Dock {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
    }

    /// A control of the bar.
    public enum Item {
        MICROPHONE,
        REQUESTS,
        RAISE_HAND,
        LOWER_HAND,
        TAKE_SEAT,
        MEMBERS,
        MODE,
        LEAVE_SEAT,
        REACTIONS,
        MORE
    }

    /// All of it.
    public static Dock of(RoomState room) {
        boolean inCharge = Standing.inCharge(room.role());
        List<Item> items = new ArrayList<>();
        if (room.isSpeaker()) {
            items.add(Item.MICROPHONE);
        } else {
            handOf(room).ifPresent(items::add);
        }
        if (inCharge && room.may("seat.request.accept")) {
            items.add(Item.REQUESTS);
        }
        items.add(Item.MEMBERS);
        if (inCharge && (room.may("seats.close") || room.may("seats.open"))) {
            items.add(Item.MODE);
        }
        if (room.isSpeaker()) {
            items.add(Item.LEAVE_SEAT);
        }
        if (room.may("reaction.send")) {
            items.add(Item.REACTIONS);
        }
        if (!Menus.hasMore(room)) {
            return new Dock(items, List.of());
        }
        items.add(Item.MORE);
        return new Dock(items, List.of());
    }

    /// With at most five in the bar: the rest is folded into "More".
    public Dock folded() {
        if (shown.size() <= NARROW_MAX) {
            return this;
        }
        List<Item> stays = new ArrayList<>(shown);
        List<Item> goes = new ArrayList<>();
        if (!stays.contains(Item.MORE)) {
            stays.add(Item.MORE);
        }
        for (Item item : List.of(Item.REACTIONS, Item.LEAVE_SEAT, Item.MODE)) {
            if (stays.size() > NARROW_MAX && stays.remove(item)) {
                goes.addFirst(item);
            }
        }
        return new Dock(stays, goes);
    }

    private static Optional<Item> handOf(RoomState room) {
        if (room.request().isPresent()) {
            return Optional.of(Item.LOWER_HAND);
        }
        if (SeatState.mayTake(room)) {
            return Optional.of(Item.TAKE_SEAT);
        }
        return SeatState.mayAsk(room) ? Optional.of(Item.RAISE_HAND) : Optional.empty();
    }

    /// The first seat that one could sit down on: hosts on theirs first.
    public static Optional<Integer> firstFreeSeat(RoomState room) {
        List<Seat> free =
                room.seats().stream()
                        .filter(seat -> seat.user().isEmpty() && !seat.locked())
                        .filter(seat -> room.isHost() || !seat.host())
                        .toList();
        return free.stream()
                .filter(Seat::host)
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(Seat::seat);
    }
}
