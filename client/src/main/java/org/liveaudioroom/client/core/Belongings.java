package org.liveaudioroom.client.core;

import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.event.Listeners;

/// What goes with the local user when he switches rooms.
///
/// @param patience how long silence is borne
record Belongings(
        Listeners listeners,
        Observers observers,
        Mailbox mailbox,
        Dispatch dispatch,
        Sound sound,
        Faults.Log faults,
        Patience patience) {
    /// Those of somebody who joins his first room.
    static Belongings of(JoinOptions options, Listeners listeners, Patience patience) {
        var faults = new Faults.Log();
        var mailbox = new Mailbox(Threads.mailboxes(), faults);
        return new Belongings(
                listeners,
                new Observers(),
                mailbox,
                new Dispatch(options.callbacks()),
                new Sound(mailbox),
                faults,
                patience);
    }
}
