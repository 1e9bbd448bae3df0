package org.liveaudioroom.client.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.Quality;
import org.liveaudioroom.client.Received;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.You;

/// A state on its way to the next one. What is set to something equal stays the same object, so
/// that who draws can skip it. Of one thread.
///
/// Maps are taken over uncopied: whoever gives one must not change it any more.
public final class Draft {
    private final RoomState base;
    private Phase phase;
    private Optional<End> end;
    private Optional<RoomInfo> room;
    private Optional<You> you;
    private List<Seat> seats;
    private Map<String, Person> people;
    private int total;
    private List<SeatRequest> requests;
    private Map<String, Invitation> invited;
    private Optional<SeatRequest> request;
    private Optional<Received.SeatInvitation> invitation;
    private Optional<Received.MicrophoneQuestion> microphoneQuestion;
    private Optional<Received.MoveQuestion> moveQuestion;
    private Map<String, Ban> chatBans;
    private Map<String, Ban> bans;
    private List<ChatRow> feed;
    private MicrophoneState microphone;
    private Optional<Integer> pendingSeat;
    private SoundState sound;
    private MusicState music;
    private Optional<Quality> quality;

    private Draft(RoomState base) {
        this.base = base;
        phase = base.phase();
        end = base.end();
        room = base.room();
        you = base.you();
        seats = base.seats();
        people = base.people();
        total = base.total();
        requests = base.requests();
        invited = base.invited();
        request = base.request();
        invitation = base.invitation();
        microphoneQuestion = base.microphoneQuestion();
        moveQuestion = base.moveQuestion();
        chatBans = base.chatBans();
        bans = base.bans();
        feed = base.feed();
        microphone = base.microphone();
        pendingSeat = base.pendingSeat();
        sound = base.sound();
        music = base.music();
        quality = base.quality();
    }

    /// Starts with everything as it is.
    public static Draft of(RoomState base) {
        return new Draft(base);
    }

    /// The next state: the one that this started with where nothing is different.
    public RoomState state() {
        var next =
                new RoomState(
                        phase,
                        end,
                        room,
                        you,
                        seats,
                        people,
                        total,
                        requests,
                        invited,
                        request,
                        invitation,
                        microphoneQuestion,
                        moveQuestion,
                        chatBans,
                        bans,
                        feed,
                        microphone,
                        pendingSeat,
                        sound,
                        music,
                        quality);
        return kept(base, next);
    }

    private static <T> T kept(T known, T given) {
        return given.equals(known) ? known : given;
    }

    /// Where the local user stands with the room.
    public Draft phase(Phase given) {
        phase = kept(phase, given);
        return this;
    }

    /// How it ended.
    public Draft end(Optional<End> given) {
        end = kept(end, given);
        return this;
    }

    /// What the room says of itself.
    public Draft room(Optional<RoomInfo> given) {
        room = kept(room, given);
        return this;
    }

    /// Oneself.
    public Draft you(Optional<You> given) {
        you = kept(you, given);
        return this;
    }

    /// All seats, in order.
    public Draft seats(List<Seat> given) {
        seats = kept(seats, given);
        return this;
    }

    /// Everybody known, in the order of their coming.
    public Draft people(Map<String, Person> given) {
        people = kept(people, Collections.unmodifiableMap(given));
        return this;
    }

    /// How many are here.
    public Draft total(int given) {
        total = given;
        return this;
    }

    /// The raised hands, in order.
    public Draft requests(List<SeatRequest> given) {
        requests = kept(requests, given);
        return this;
    }

    /// The invitations that wait, by invited user.
    public Draft invited(Map<String, Invitation> given) {
        invited = kept(invited, Collections.unmodifiableMap(given));
        return this;
    }

    /// The own raised hand.
    public Draft request(Optional<SeatRequest> given) {
        request = kept(request, given);
        return this;
    }

    /// The invitation that waits for oneself.
    public Draft invitation(Optional<Received.SeatInvitation> given) {
        invitation = kept(invitation, given);
        return this;
    }

    /// The question for the microphone that waits for oneself.
    public Draft microphoneQuestion(Optional<Received.MicrophoneQuestion> given) {
        microphoneQuestion = kept(microphoneQuestion, given);
        return this;
    }

    /// The question for a move that waits for oneself.
    public Draft moveQuestion(Optional<Received.MoveQuestion> given) {
        moveQuestion = kept(moveQuestion, given);
        return this;
    }

    /// Who may not write, by user.
    public Draft chatBans(Map<String, Ban> given) {
        chatBans = kept(chatBans, Collections.unmodifiableMap(given));
        return this;
    }

    /// Who may not come in, by user.
    public Draft bans(Map<String, Ban> given) {
        bans = kept(bans, Collections.unmodifiableMap(given));
        return this;
    }

    /// The rows of the chat.
    public Draft feed(List<ChatRow> given) {
        feed = kept(feed, given);
        return this;
    }

    /// The local microphone.
    public Draft microphone(MicrophoneState given) {
        microphone = kept(microphone, given);
        return this;
    }

    /// The seat that was asked for.
    public Draft pendingSeat(Optional<Integer> given) {
        pendingSeat = kept(pendingSeat, given);
        return this;
    }

    /// The way of the sound.
    public Draft sound(SoundState given) {
        sound = kept(sound, given);
        return this;
    }

    /// The background music.
    public Draft music(MusicState given) {
        music = kept(music, given);
        return this;
    }

    /// How good the line is.
    public Draft quality(Optional<Quality> given) {
        quality = kept(quality, given);
        return this;
    }
}
