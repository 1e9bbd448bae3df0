package org.liveaudioroom.loadtest;

import org.liveaudioroom.signaling.Command;

/// A host who sits on a seat and speaks.
final class Speaker implements AutoCloseable {
    private final Participant participant;

    private Speaker(Participant participant) {
        this.participant = participant;
    }

    /// Makes the room and speaks in it.
    static Speaker in(Crowd crowd, String room) {
        crowd.api().create(room);
        Participant host = crowd.somebody(room, "host");
        var audio = crowd.speakerAudio();
        Waits.await(host.join(), "the speaker's join");
        Waits.await(host.connect(audio), "the speaker's audio");
        Waits.await(host.ask(new Command.SeatTake(0)), "the speaker's seat");
        Waits.await(host.ask(new Command.MicrophoneSet(true)), "the speaker's microphone");
        Waits.await(audio.speak(), "the speaker's voice");
        return new Speaker(host);
    }

    @Override
    public void close() {
        participant.close();
    }
}
