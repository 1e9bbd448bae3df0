package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatNotice.What;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;

/// What happened to me and why, in words. Nothing for what I just did and can see, and nothing for
/// what happened to others: the chat says that.
public final class Sayings {
    private final RoomTexts texts;

    /// In these words.
    public Sayings(RoomTexts texts) {
        this.texts = texts;
    }

    /// What an event says to me, if anything.
    public Optional<Said> of(RoomEvent event, RoomState now) {
        return switch (event) {
            case RoomEvent.TakingRequestRejected told ->
                    Optional.of(
                            Said.of(Mark.HAND, texts.of("requestRejected", name(told.by())))
                                    .by(person(told.by())));
            case RoomEvent.TakingRequestFailed told ->
                    Optional.of(
                            Said.of(Mark.HAND, texts.of("requestFailed"))
                                    .because(texts.of("requestCause." + told.cause())));
            case RoomEvent.TakingFailed told ->
                    Optional.of(
                            Said.of(
                                            Mark.SEAT,
                                            told.seat()
                                                    .map(seat -> texts.of("takingFailed", seat + 1))
                                                    .orElseGet(() -> texts.of("noSeatForYou")))
                                    .because(texts.of("takingCause." + told.cause()))
                                    .aboutMySeat());
            case RoomEvent.TakingInvitationRejected told ->
                    Optional.of(
                            Said.of(
                                            Mark.SEAT,
                                            texts.of("invitationRejected", told.invitee().name()))
                                    .by(told.invitee().person()));
            case RoomEvent.TakingInvitationFailed told ->
                    Optional.of(
                            Said.of(Mark.SEAT, texts.of("invitationFailed", told.invitee().name()))
                                    .because(texts.of("invitationCause." + told.cause()))
                                    .by(told.invitee().person()));
            case RoomEvent.MoveDeclined told ->
                    Optional.of(
                            Said.of(Mark.SEAT, texts.of("moveDeclined", told.user().name()))
                                    .because(texts.of("moveCause." + told.cause()))
                                    .by(told.user().person()));
            case RoomEvent.MessageDeleted told -> deleted(told, now);
            case RoomEvent.MicrophoneStateChanged told -> muted(told, now);
            case RoomEvent.ErrorRaised told
                    when told.failure() instanceof RoomFailure.SoundFailed failed
                            && !hasDialog(failed) ->
                    Optional.of(ofFailure(failed));
            default -> Optional.empty();
        };
    }

    /// A microphone that cannot be had has a dialog of its own, which says what to do.
    public static boolean hasDialog(RoomFailure failure) {
        return failure.code().startsWith("microphone.");
    }

    /// Why something that I asked for did not happen.
    public Said ofFailure(RoomFailure failure) {
        String why =
                texts.known("error." + failure.code())
                        .orElseGet(() -> texts.of("error.other", failure.message()));
        return Said.of(Mark.SHIELD, texts.of("didNotWork")).because(why);
    }

    /// Why a press on a locked seat does nothing.
    public Said ofLocked(SeatState.Locked locked) {
        return Said.of(
                Mark.LOCK,
                texts.of(
                        locked.why() == SeatState.LockedBy.LOCK
                                ? "seatIsLocked"
                                : "seatIsForHosts"));
    }

    /// There is no seat to take.
    public Said ofNoSeat() {
        return Said.of(Mark.SEAT, texts.of("didNotWork"))
                .because(texts.of("requestCause.NO_FREE_SEAT"));
    }

    /// A menu that would be empty.
    public Said ofNothingToChoose() {
        return Said.of(Mark.SEAT, texts.of("nothingToChoose"));
    }

    /// What others did to me between two states.
    public List<Said> ofChange(RoomState before, RoomState after) {
        if (before.phase() != Phase.JOINED || after.phase() != Phase.JOINED) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        seat(before, after).ifPresent(said::add);
        microphone(before, after).ifPresent(said::add);
        role(before, after).ifPresent(said::add);
        chat(before, after).ifPresent(said::add);
        return said;
    }

    private Optional<Said> seat(RoomState before, RoomState after) {
        Optional<Integer> from = before.ownSeat().map(seat -> seat.seat());
        Optional<Integer> to = after.ownSeat().map(seat -> seat.seat());
        if (from.isPresent() && to.isEmpty()) {
            return mine(before, after, What.SEAT_REMOVED)
                    .map(notice ->
                            Said.of(Mark.SHIELD, texts.of("removedBy", name(notice.by())))
                                    .because(texts.of("removedHint"))
                                    .by(person(notice.by()))
                                    .aboutMySeat());
        }
        if (from.isPresent() && !from.equals(to)) {
            return mine(before, after, What.SEAT_MOVED)
                    .map(notice ->
                            Said.of(
                                            Mark.MOVE,
                                            texts.of(
                                                    "movedBy",
                                                    name(notice.by()),
                                                    to.orElseThrow() + 1))
                                    .by(person(notice.by()))
                                    .aboutMySeat());
        }
        return from.isEmpty() && to.isPresent() && before.request().isPresent()
                ? Optional.of(
                        Said.of(Mark.SEAT, texts.of("acceptedTo", to.get() + 1))
                                .because(texts.of("acceptedHint"))
                                .aboutMySeat())
                : Optional.empty();
    }

    /// Only while I sit: elsewhere there is nothing to keep off.
    private Optional<Said> microphone(RoomState before, RoomState after) {
        boolean was = before.microphone().locked();
        boolean is = after.microphone().locked();
        // That it went off is said with the name of whoever did it.
        if (was == is || before.microphone().on() || !after.isSpeaker()) {
            return Optional.empty();
        }
        if (!is) {
            return Optional.of(Said.of(Mark.MIC, texts.of("microphoneFree")).aboutMySeat());
        }
        boolean seatMuted = after.ownSeat().map(seat -> seat.muted()).orElse(false);
        return Optional.of(
                Said.of(Mark.LOCK, texts.of(seatMuted ? "mySeatMuted" : "microphoneLocked"))
                        .because(texts.of("lockedHint"))
                        .aboutMySeat());
    }

    private Optional<Said> role(RoomState before, RoomState after) {
        if (before.you().isEmpty() || before.role() == after.role()) {
            return Optional.empty();
        }
        boolean byMe =
                mine(before, after, What.ROLE_CHANGED)
                        .flatMap(ChatNotice::by)
                        .filter(by -> isMe(by, after))
                        .isPresent();
        if (byMe) {
            return Optional.empty();
        }
        if (Standing.isHost(after.role())) {
            return Optional.of(Said.of(Mark.CROWN, texts.of("roleIsHost")));
        }
        return Optional.of(
                Said.of(
                        Mark.STAR,
                        texts.of(
                                after.role() == Role.CO_HOST ? "roleIsCoHost" : "roleIsAudience")));
    }

    private Optional<Said> chat(RoomState before, RoomState after) {
        Optional<Ban> was = before.you().flatMap(you -> you.chatBan());
        Optional<Ban> is = after.you().flatMap(you -> you.chatBan());
        if (was.equals(is)) {
            return Optional.empty();
        }
        if (is.isEmpty()) {
            return Optional.of(Said.of(Mark.CHAT, texts.of("mayWriteAgain")));
        }
        Optional<RoomUser> by = is.flatMap(Ban::by).map(after::user);
        Said said = Said.of(Mark.CHAT_OFF, texts.of("chatBanned", name(by))).by(person(by));
        String reason = is.get().reason();
        return Optional.of(reason.isEmpty() ? said : said.because(reason));
    }

    private Optional<Said> deleted(RoomEvent.MessageDeleted told, RoomState now) {
        boolean mine = isMe(told.author(), now);
        boolean byMe = told.by().filter(by -> isMe(by, now)).isPresent();
        if (!mine || byMe) {
            return Optional.empty();
        }
        Said said =
                Said.of(Mark.BIN, texts.of("messageDeleted", name(told.by())))
                        .by(person(told.by()));
        return Optional.of(
                told.message().map(message -> said.because(message.text())).orElse(said));
    }

    /// A seat that is taken away turns the microphone off too: then the other toast says so.
    private Optional<Said> muted(RoomEvent.MicrophoneStateChanged told, RoomState now) {
        if (told.on() || told.by().isEmpty() || !now.isSpeaker()) {
            return Optional.empty();
        }
        return Optional.of(
                Said.of(Mark.MIC_OFF, texts.of("mutedBy", name(told.by())))
                        .because(texts.of(now.microphone().locked() ? "lockedHint" : "mutedHint"))
                        .by(person(told.by()))
                        .aboutMySeat());
    }

    private static Optional<ChatNotice> mine(RoomState before, RoomState after, What what) {
        List<String> known = before.feed().stream().map(ChatRow::key).toList();
        return after.feed().reversed().stream()
                .takeWhile(row -> known.isEmpty() || !row.key().equals(known.getLast()))
                .filter(ChatNotice.class::isInstance)
                .map(ChatNotice.class::cast)
                .filter(notice -> notice.what() == what)
                .filter(notice -> notice.user().filter(user -> isMe(user, after)).isPresent())
                .findFirst();
    }

    private static boolean isMe(RoomUser user, RoomState state) {
        return state.you().filter(you -> you.user().equals(user.userId())).isPresent();
    }

    private String name(Optional<RoomUser> user) {
        return texts.by(user.map(RoomUser::name));
    }

    private static Optional<Person> person(Optional<RoomUser> user) {
        return user.flatMap(RoomUser::person);
    }
}
