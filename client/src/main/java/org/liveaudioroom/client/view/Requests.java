package org.liveaudioroom.client.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.SeatRequest;

/// The raised hands, of all and the own.
final class Requests {
    private static final Comparator<SeatRequest> IN_ORDER =
            Comparator.comparingInt(SeatRequest::place).thenComparingLong(SeatRequest::madeAt);

    private Requests() {}

    static List<SeatRequest> inOrder(List<SeatRequest> requests) {
        return requests.stream().sorted(IN_ORDER).toList();
    }

    static RoomState all(RoomState state, List<SeatRequest> requests) {
        return Draft.of(state).requests(inOrder(requests)).state();
    }

    /// Nobody asks twice: the newer request takes the place of the older.
    static RoomState with(RoomState state, SeatRequest request) {
        List<SeatRequest> requests = others(state, request.user());
        requests.add(request);
        return all(state, requests);
    }

    static RoomState without(RoomState state, String user) {
        RoomState after = all(state, others(state, user));
        return RoomView.isMe(state, user)
                ? Draft.of(after).request(Optional.empty()).state()
                : after;
    }

    /// The own request moved up the queue.
    static RoomState withPlace(RoomState state, Event.QueuePlace to) {
        return Draft.of(state).request(state.request().map(one -> moved(one, to))).state();
    }

    private static SeatRequest moved(SeatRequest one, Event.QueuePlace to) {
        return new SeatRequest(one.user(), one.seat(), to.place(), one.madeAt(), to.endsAt());
    }

    private static List<SeatRequest> others(RoomState state, String user) {
        List<SeatRequest> others = new ArrayList<>(state.requests());
        others.removeIf(one -> one.user().equals(user));
        return others;
    }
}
