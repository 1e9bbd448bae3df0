package org.liveaudioroom.server;

import java.util.function.ToLongFunction;
import org.liveaudioroom.server.http.WebRtcGuests;
import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.rooms.RoomsStatistics;

/// What the rooms count, as metrics.
final class RoomMeters {
    private RoomMeters() {}

    static void register(Metrics metrics, Rooms rooms, WebRtcGuests guests) {
        counter(metrics, rooms, "joins", RoomsStatistics::joins);
        counter(metrics, rooms, "resumes", RoomsStatistics::resumes);
        counter(metrics, rooms, "resumes_too_old", RoomsStatistics::resumesTooOld);
        counter(metrics, rooms, "commands_accepted", RoomsStatistics::commandsAccepted);
        counter(metrics, rooms, "commands_refused", RoomsStatistics::commandsRefused);
        counter(metrics, rooms, "unavailable", RoomsStatistics::unavailable);
        counter(metrics, rooms, "messages", RoomsStatistics::messages);
        counter(metrics, rooms, "frames_encoded", RoomsStatistics::framesEncoded);
        counter(metrics, rooms, "frames_delivered", RoomsStatistics::framesDelivered);
        counter(metrics, rooms, "writes", RoomsStatistics::writes);
        counter(metrics, rooms, "writes_failed", RoomsStatistics::writesFailed);
        counter(metrics, rooms, "write_nanos", RoomsStatistics::writeNanosTotal);
        gauge(metrics, rooms, "resident", RoomsStatistics::roomsResident);
        gauge(metrics, rooms, "mirrored", RoomsStatistics::roomsMirrored);
        gauge(metrics, rooms, "sessions", RoomsStatistics::sessions);
        gauge(metrics, rooms, "sessions_reconnecting", RoomsStatistics::sessionsReconnecting);
        metrics.gauge("lar_webrtc_guests", guests, WebRtcGuests::count);
    }

    private static void counter(
            Metrics metrics, Rooms rooms, String name, ToLongFunction<RoomsStatistics> value) {
        metrics.counter("lar_rooms_" + name, rooms, r -> value.applyAsLong(r.statistics()));
    }

    private static void gauge(
            Metrics metrics, Rooms rooms, String name, ToLongFunction<RoomsStatistics> value) {
        metrics.gauge("lar_rooms_" + name, rooms, r -> value.applyAsLong(r.statistics()));
    }
}
