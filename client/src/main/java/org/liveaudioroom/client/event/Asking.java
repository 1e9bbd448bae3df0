package org.liveaudioroom.client.event;

import java.util.concurrent.CompletionStage;

/// A listener whose answer is waited for.
///
/// @param <E> the event
/// @param <A> the answer
@FunctionalInterface
public interface Asking<E extends RoomEvent.Asks<A>, A> {
    /// Called on the executor of the callbacks. The stage may end later, on any thread; one that
    /// fails, and a call that throws, is logged, told through S3, and answers as the event's
    /// default.
    CompletionStage<A> answer(E event);
}
