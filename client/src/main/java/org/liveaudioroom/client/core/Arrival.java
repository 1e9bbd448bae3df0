package org.liveaudioroom.client.core;

import java.util.Optional;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.JoinOptions.SeatWish;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Person;

/// Does once in a stay what the options ask for on coming in: the picture and the seat. Who comes
/// back after a cut has kept his seat, or lost it for a reason.
final class Arrival {
    private final JoinOptions options;
    private final Store store;
    private final Calls calls;
    private final SeatControls seat;
    private boolean done;

    Arrival(JoinOptions options, Store store, Calls calls, SeatControls seat) {
        this.options = options;
        this.store = store;
        this.calls = calls;
        this.seat = seat;
    }

    void settleIn() {
        if (done) {
            return;
        }
        done = true;
        options.avatar()
                .filter(address ->
                        !store.state().me().flatMap(Person::avatar).equals(options.avatar()))
                .ifPresent(this::showAvatar);
        if (store.state().isSpeaker()) {
            return;
        }
        switch (options.seat()) {
            case SeatWish.None ignored -> {}
            case SeatWish.Best ignored -> take(new Command.SeatTake(Optional.empty(), false));
            case SeatWish.Numbered wanted -> take(new Command.SeatTake(wanted.seat()));
        }
    }

    private void showAvatar(String address) {
        var command =
                new Command.UserSet(
                        Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty());
        Later.on(
                calls.send(command),
                (revised, thrown) -> {
                    if (thrown != null) {
                        store.report("user.set", Faults.of(thrown));
                    }
                });
    }

    private void take(Command.SeatTake wish) {
        Later.on(
                seat.take(wish),
                (seated, thrown) -> {
                    // A refusal was told as S15.
                    if (thrown != null && Faults.neverArrived(Faults.of(thrown))) {
                        store.report("seat.take", Faults.of(thrown));
                    }
                });
    }
}
