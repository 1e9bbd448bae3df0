package org.liveaudioroom.server.rooms;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Counts for one node, written by all its rooms.
final class Counters {
    final LongAdder joins = new LongAdder();
    final LongAdder resumes = new LongAdder();
    final LongAdder resumesTooOld = new LongAdder();
    final LongAdder commandsAccepted = new LongAdder();
    final LongAdder commandsRefused = new LongAdder();
    final LongAdder unavailable = new LongAdder();
    final LongAdder messages = new LongAdder();
    final LongAdder framesEncoded = new LongAdder();
    final LongAdder framesDelivered = new LongAdder();
    final LongAdder writes = new LongAdder();
    final LongAdder writesFailed = new LongAdder();
    final LongAdder writeNanosTotal = new LongAdder();
    final AtomicInteger roomsResident = new AtomicInteger();
    final AtomicInteger roomsMirrored = new AtomicInteger();
    final AtomicInteger sessions = new AtomicInteger();
    final AtomicInteger sessionsReconnecting = new AtomicInteger();

    RoomsStatistics statistics() {
        return new RoomsStatistics(
                joins.sum(),
                resumes.sum(),
                resumesTooOld.sum(),
                commandsAccepted.sum(),
                commandsRefused.sum(),
                unavailable.sum(),
                messages.sum(),
                framesEncoded.sum(),
                framesDelivered.sum(),
                writes.sum(),
                writesFailed.sum(),
                writeNanosTotal.sum(),
                roomsResident.get(),
                roomsMirrored.get(),
                sessions.get(),
                sessionsReconnecting.get());
    }
}
