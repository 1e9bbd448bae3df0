package org.liveaudioroom.room;

/// What a role may do. Everybody has the ones marked so, hosts and the owner have all, and co-hosts
/// what the room grants them in [Settings#coHostMay].
public enum Permission {
    /// Take a seat while the seats are open, switch, and leave the seat.
    TAKE_SEAT(Holder.EVERYBODY),
    /// Ask for a seat and take the request back.
    REQUEST_SEAT(Holder.EVERYBODY),
    /// Accept or reject an invitation to himself.
    ANSWER_INVITATION(Holder.EVERYBODY),
    /// Switch his own microphone and answer whoever asks for it.
    SET_OWN_MICROPHONE(Holder.EVERYBODY),

    /// Take a seat while the seats are on request.
    TAKE_WHEN_CLOSED(Holder.GRANTED),
    /// Accept and reject requests.
    ANSWER_REQUESTS(Holder.GRANTED),
    /// Invite to a seat and cancel invitations.
    INVITE(Holder.GRANTED),
    REMOVE_FROM_SEAT(Holder.GRANTED),
    /// Close and open the seats.
    SET_MODE(Holder.GRANTED),
    ALLOW_REQUESTS(Holder.GRANTED),
    TURN_OFF_MICROPHONES(Holder.GRANTED),
    ASK_FOR_MICROPHONES(Holder.GRANTED),

    TAKE_HOST_SEAT(Holder.HOSTS),
    SET_ROLES(Holder.HOSTS),
    END_ROOM(Holder.HOSTS);

    private enum Holder {
        EVERYBODY,
        GRANTED,
        HOSTS
    }

    private final Holder holder;

    Permission(Holder holder) {
        this.holder = holder;
    }

    public boolean everybodys() {
        return holder == Holder.EVERYBODY;
    }

    /// A room may grant it to its co-hosts.
    public boolean grantable() {
        return holder == Holder.GRANTED;
    }
}
