package org.liveaudioroom.room;

/// What a role may do. Everybody has the ones marked so, hosts and the owner have all, and co-hosts
/// what the room grants them in [Settings#coHostMay]: [#usualForCoHosts] where it does not say.
public enum Permission {
    /// Take a seat while the seats are open, switch, and leave the seat.
    TAKE_SEAT(Holder.EVERYBODY),
    /// Ask for a seat and take the request back.
    REQUEST_SEAT(Holder.EVERYBODY),
    /// Accept or reject an invitation to himself.
    ANSWER_INVITATION(Holder.EVERYBODY),
    /// Switch his own microphone and answer whoever asks for it.
    SET_OWN_MICROPHONE(Holder.EVERYBODY),

    /// Write in the chat, delete one's own messages, send reactions and the application's own
    /// commands.
    SPEAK_IN_TEXT(Holder.EVERYBODY),

    /// Take a seat while the seats are on request.
    TAKE_WHEN_CLOSED(Holder.GRANTED),
    /// Accept and reject requests.
    ANSWER_REQUESTS(Holder.GRANTED),
    /// Invite to a seat and cancel invitations.
    INVITE(Holder.GRANTED),
    REMOVE_FROM_SEAT(Holder.GRANTED),
    MOVE_TO_SEAT(Holder.GRANTED),
    LOCK_SEATS(Holder.GRANTED),
    MUTE_SEATS(Holder.GRANTED),
    /// Close and open the seats.
    SET_MODE(Holder.GRANTED),
    ALLOW_REQUESTS(Holder.GRANTED),
    TURN_OFF_MICROPHONES(Holder.GRANTED),
    LOCK_MICROPHONES(Holder.GRANTED),
    ASK_FOR_MICROPHONES(Holder.GRANTED),
    /// Delete messages of others.
    DELETE_MESSAGES(Holder.GRANTED),
    /// Switch the chat, and its slow mode.
    SET_CHAT(Holder.GRANTED),
    BAN_FROM_CHAT(Holder.GRANTED),

    REMOVE_FROM_ROOM(Holder.GRANTABLE),
    /// Ban from the room, lift bans and read their list.
    BAN_FROM_ROOM(Holder.GRANTABLE),
    /// Read all of the moderation log: everybody reads what concerns himself.
    READ_MODERATION(Holder.GRANTABLE),

    TAKE_HOST_SEAT(Holder.HOSTS),
    /// Take a seat that is locked, or from whoever sits there.
    TAKE_BY_FORCE(Holder.HOSTS),
    SET_ROLES(Holder.HOSTS),
    /// Hand one's own role to somebody.
    TRANSFER_HOST(Holder.HOSTS),
    /// Change title, metadata, properties and settings.
    SET_ROOM(Holder.HOSTS),
    END_ROOM(Holder.HOSTS);

    private enum Holder {
        EVERYBODY,
        /// Co-hosts too, unless the room says otherwise.
        GRANTED,
        /// Co-hosts too, where the room says so.
        GRANTABLE,
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
        return holder == Holder.GRANTED || holder == Holder.GRANTABLE;
    }

    /// Co-hosts have it unless the room says otherwise.
    public boolean usualForCoHosts() {
        return holder == Holder.GRANTED;
    }
}
