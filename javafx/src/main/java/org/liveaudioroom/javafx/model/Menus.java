package org.liveaudioroom.javafx.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.Seat;

/// Which menu items whom: by what the local user's role may, and by what makes sense now. Long,
/// because who may what is easier to compare in one place than in six.
public final class Menus {
    private static final List<Duration> SLOW =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2));

    private final RoomState state;
    private final RoomTexts texts;
    private final Forms forms;

    /// The menus of this moment.
    public Menus(RoomState state, RoomTexts texts) {
        this.state = state;
        this.texts = texts;
        this.forms = new Forms(texts);
    }

    /// Whether "More" has anything in it.
    static boolean hasMore(RoomState state) {
        return List.of("microphone.offAll", "chat.set", "room.set", "host.transfer", "room.end")
                .stream()
                .anyMatch(state::may);
    }

    /// Everything about a seat and whoever sits there.
    public List<MenuItem> ofSeat(Seat seat) {
        List<MenuItem> about =
                switch (SeatState.of(state, seat)) {
                    case SeatState.Taken taken when taken.me() -> own();
                    case SeatState.Taken taken -> about(taken.person());
                    case SeatState.Pending pending when pending.wish() == SeatState.Wish.ASK ->
                            List.of(lowerHand());
                    case SeatState.Pending _,
                            SeatState.Free _,
                            SeatState.Ask _,
                            SeatState.Locked _,
                            SeatState.Idle _ ->
                            List.of();
                };
        if (SeatState.of(state, seat) instanceof SeatState.Pending) {
            return about;
        }
        List<MenuItem> all = new ArrayList<>();
        about.stream().filter(item -> !item.isGrave()).forEach(all::add);
        all.addAll(new SeatMenus(state, texts).ofSeat(seat));
        about.stream().filter(MenuItem::isGrave).forEach(all::add);
        return all;
    }

    /// A press offers a choice. Who stands in front of a free seat and may have it takes it at
    /// once.
    public boolean seatOpensMenu(Seat seat) {
        return switch (SeatState.of(state, seat)) {
            case SeatState.Taken _, SeatState.Pending _ -> true;
            case SeatState.Free _ -> state.isSpeaker() && hasOrder(seat);
            case SeatState.Ask _, SeatState.Locked _, SeatState.Idle _ -> hasOrder(seat);
        };
    }

    private boolean hasOrder(Seat seat) {
        return !new SeatMenus(state, texts).order(seat).isEmpty();
    }

    /// What I may do about somebody; the same for a seat and for a row of the members list.
    public List<MenuItem> about(Person person) {
        if (state.you().filter(you -> you.user().equals(person.user())).isPresent()) {
            return List.of();
        }
        boolean below = Standing.outranks(state.role(), person.role());
        Items items = new Items(state);
        comingUp(items, person.user());
        if (below) {
            onStage(items, person);
            ofRole(items, person);
            keepingOrder(items, person.user(), person.name());
        }
        return items.all();
    }

    private void comingUp(Items items, String user) {
        var request = state.requests().stream().filter(one -> one.user().equals(user)).findFirst();
        boolean invited = state.invited().containsKey(user);
        boolean away = state.seatOf(user).isEmpty();
        items.where(
                "seat.request.accept",
                request.isPresent(),
                () ->
                        doing(
                                "accept",
                                Mark.SEAT,
                                room -> room.seat().host().acceptTakingRequest(user)));
        items.where(
                "seat.invite",
                away && request.isEmpty() && !invited,
                () ->
                        doing(
                                "inviteToSeat",
                                Mark.SEAT,
                                room -> room.seat().host().inviteToTake(user)));
        items.where(
                "seat.invite.cancel",
                invited,
                () ->
                        doing(
                                "cancelInvitation",
                                Mark.CLOSE,
                                room -> room.seat().host().cancelTakingInvitation(user)));
    }

    private void onStage(Items items, Person person) {
        String user = person.user();
        boolean seated = state.seatOf(user).isPresent();
        boolean on = person.microphone() == org.liveaudioroom.signaling.MicrophoneState.ON;
        boolean locked = person.microphoneLocked();
        items.where(
                "microphone.off",
                seated && on,
                () -> doing("mute", Mark.MIC_OFF, room -> room.seat().host().mute(user)));
        items.where(
                "microphone.ask",
                seated && !on && !locked,
                () ->
                        doing(
                                "askMicrophoneOn",
                                Mark.MIC,
                                room -> room.seat().host().askToTurnMicrophoneOn(user)));
        items.where(
                "microphone.lock",
                seated || locked,
                () ->
                        MenuItem.doing(
                                locked ? "unlockMicrophone" : "lockMicrophone",
                                locked ? Mark.UNLOCK : Mark.LOCK,
                                texts.of(locked ? "unlockMicrophone" : "lockMicrophone"),
                                room ->
                                        locked
                                                ? room.seat().host().unlockMicrophone(user)
                                                : room.seat().host().lockMicrophone(user)));
        items.where(
                "seat.move",
                seated,
                () ->
                        opening(
                                "moveToSeat",
                                Mark.MOVE,
                                () -> new SeatMenus(state, texts).seatsFor(person)));
        items.where(
                "seat.remove",
                seated,
                () ->
                        doing(
                                "removeFromSeat",
                                Mark.SEAT_DOWN,
                                room -> room.seat().host().removeSpeaker(user)));
    }

    private void ofRole(Items items, Person person) {
        Role role = person.role();
        RoleMenu roles = new RoleMenu(texts, person.user());
        items.where(
                "role.set",
                role != Role.CO_HOST && Standing.outranks(state.role(), Role.CO_HOST),
                roles::coHost);
        items.where(
                "role.set",
                !Standing.isHost(role) && Standing.outranks(state.role(), Role.HOST),
                roles::host);
        items.where(
                "role.set",
                role != Role.AUDIENCE,
                () -> roles.audience(role == Role.CO_HOST ? "makeAudience" : "noLongerHost"));
        items.where(
                "host.transfer",
                true,
                () ->
                        asking("transfer", Mark.MOVE, forms.transfer(person.user(), person.name()))
                                .in("role"));
    }

    private void keepingOrder(Items items, String user, String name) {
        chatOrder(items, user, name);
        items.where(
                "user.remove",
                true,
                () -> asking("removeFromRoom", Mark.LEAVE, forms.remove(user, name)).grave());
        items.where("user.ban", true, () -> asking("ban", Mark.BAN, forms.ban(user, name)).grave());
    }

    private void chatOrder(Items items, String user, String name) {
        boolean muted = state.chatBans().containsKey(user);
        items.where(
                "chat.ban",
                true,
                () ->
                        muted
                                ? doing("unmuteInChat", Mark.CHAT, room -> room.chat().unban(user))
                                        .grave()
                                : asking("muteInChat", Mark.CHAT_OFF, forms.chatBan(user, name))
                                        .grave());
    }

    /// What I may do about a message: authors take back what they wrote, moderators what others
    /// did.
    public List<MenuItem> about(ChatMessage message) {
        if (message.id().isEmpty()) {
            return List.of();
        }
        String user = message.author().userId();
        Person author = state.people().get(user);
        boolean below =
                Standing.outranks(state.role(), author == null ? Role.AUDIENCE : author.role());
        Items items = new Items(state);
        items.where(
                "message.delete",
                message.own() || below,
                () ->
                        doing(
                                        "deleteMessage",
                                        Mark.BIN,
                                        room -> room.message().delete(message.id().orElseThrow()))
                                .grave());
        if (below && !message.own()) {
            chatOrder(items, user, message.author().name());
        }
        return items.all();
    }

    /// Whether one takes a seat or asks for it, and whether asking is allowed.
    public List<MenuItem> mode() {
        boolean open = state.room().map(info -> info.open()).orElse(false);
        boolean allowed = state.room().map(info -> info.requestsAllowed()).orElse(false);
        Items items = new Items(state);
        items.add(
                doing("modeOpen", Mark.UNLOCK, room -> room.seat().host().open())
                        .hinted(texts.of("modeOpenHint"))
                        .chosen(Optional.of(open)));
        items.add(
                doing("modeRequest", Mark.LOCK, room -> room.seat().host().close())
                        .hinted(texts.of("modeRequestHint"))
                        .chosen(Optional.of(!open)));
        items.where(
                "requests.allow",
                !open,
                () ->
                        doing(
                                        "allowRequests",
                                        Mark.HAND,
                                        room ->
                                                allowed
                                                        ? room.seat().host().refuseRequests()
                                                        : room.seat().host().allowRequests())
                                .in("requests")
                                .chosen(Optional.of(allowed)));
        return items.all();
    }

    /// Everything else that one does about the room as a whole.
    public List<MenuItem> more() {
        Items items = new Items(state);
        items.where(
                "microphone.offAll",
                true,
                () ->
                        doing(
                                "muteAll",
                                Mark.MIC_OFF,
                                room -> room.seat().host().muteAll(List.of())));
        chat(items);
        String title = state.room().map(info -> info.title()).orElse("");
        items.where(
                "room.set",
                true,
                () -> asking("changeTitle", Mark.SETTINGS, forms.title(title)).in("room"));
        items.where(
                "host.transfer",
                !heirs().isEmpty(),
                () -> opening("transfer", Mark.CROWN, this::heirItems).in("room"));
        items.where("room.end", true, () -> asking("endForAll", Mark.LEAVE, forms.end()).grave());
        return items.all();
    }

    private void chat(Items items) {
        ChatState chat =
                state.room().map(info -> info.chat()).orElseGet(() -> new ChatState(true, 0));
        Duration now = Duration.ofSeconds(chat.slowSeconds());
        items.where(
                "chat.set",
                true,
                () ->
                        doing(
                                        "chatForAll",
                                        Mark.CHAT,
                                        room ->
                                                chat.on()
                                                        ? room.chat().turnOff()
                                                        : room.chat().turnOn())
                                .in("chat")
                                .chosen(Optional.of(chat.on())));
        Supplier<List<MenuItem>> choices =
                () -> SLOW.stream().map(time -> slowItem(time, now)).toList();
        items.where(
                "chat.set",
                true,
                () -> opening("slowMode", Mark.RETRY, choices).in("chat").hinted(slowness(now)));
    }

    private MenuItem slowItem(Duration time, Duration now) {
        return MenuItem.doing(
                        "slow-" + time.toSeconds(),
                        Mark.RETRY,
                        slowness(time),
                        room -> room.chat().slow(time))
                .chosen(Optional.of(time.equals(now)));
    }

    private String slowness(Duration time) {
        return time.isZero() ? texts.of("slowOff") : Clock.lasting(time, texts);
    }

    /// A small set to choose from.
    public List<MenuItem> reactions() {
        return Reactions.KINDS.stream()
                .map(kind ->
                        MenuItem.doing(
                                "reaction." + kind.name(),
                                Mark.SMILE,
                                texts.of("reaction." + kind.name()),
                                room -> room.reaction().send(kind.sent())))
                .toList();
    }

    /// To whom the room can be handed: those on the stage and those who moderate already.
    private List<Person> heirs() {
        return state.people().values().stream()
                .filter(person -> Standing.outranks(state.role(), person.role()))
                .filter(person ->
                        person.role() != Role.AUDIENCE || state.seatOf(person.user()).isPresent())
                .toList();
    }

    private List<MenuItem> heirItems() {
        return heirs().stream()
                .map(person ->
                        MenuItem.asking(
                                "transfer",
                                Mark.CROWN,
                                person.name(),
                                forms.transfer(person.user(), person.name())))
                .toList();
    }

    private List<MenuItem> own() {
        boolean on = state.microphone().on();
        return List.of(
                MenuItem.doing(
                        on ? "turnMicrophoneOff" : "turnMicrophoneOn",
                        on ? Mark.MIC_OFF : Mark.MIC,
                        texts.of(on ? "turnMicrophoneOff" : "turnMicrophoneOn"),
                        room -> room.audio().microphone().toggle()),
                leaveSeat());
    }

    /// Gives the own seat up.
    public MenuItem leaveSeat() {
        return doing("leaveSeat", Mark.SEAT_DOWN, room -> room.seat().leave());
    }

    private MenuItem lowerHand() {
        return doing("lowerHand", Mark.HAND, room -> room.seat().audience().cancelTakingRequest());
    }

    // Items whose words are found by the name of the item.

    private MenuItem doing(
            String id, Mark mark, Function<LiveAudioRoom, ? extends CompletionStage<?>> what) {
        return MenuItem.doing(id, mark, texts.of(id), what);
    }

    private MenuItem asking(String id, Mark mark, Form form) {
        return MenuItem.asking(id, mark, texts.of(id), form);
    }

    private MenuItem opening(String id, Mark mark, Supplier<List<MenuItem>> what) {
        return MenuItem.opening(id, mark, texts.of(id), what);
    }
}
