package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Ban;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.PeopleBodies.BansPaged;
import org.liveaudioroom.server.rest.PeopleBodies.NewBan;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.signaling.ErrorCode;

/// Who may not come in, and who may not write.
public final class BansApi {
    private static final String BANS = "/v1/rooms/{room}/bans";
    private static final String CHAT_BANS = "/v1/rooms/{room}/chat-bans";

    public static final List<Endpoint<BansApi>> ENDPOINTS =
            List.of(
                    Endpoint.get(BANS, "Lists who may not come in.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, BansPaged.class)
                            .by(BansApi::list),
                    Endpoint.post(BANS, "Sends somebody out and keeps him out.")
                            .takes(NewBan.class)
                            .refuses(ErrorCode.LIMIT_REACHED, ErrorCode.ROOM_ENDED)
                            .by(BansApi::ban),
                    Endpoint.delete(BANS + "/{user}", "Lets somebody in again.")
                            .refuses(ErrorCode.USER_NOT_BANNED)
                            .by(BansApi::lift),
                    Endpoint.get(CHAT_BANS, "Lists who may not write.")
                            .asks(Page.class)
                            .gives(StatusCodes.OK, BansPaged.class)
                            .by(BansApi::listChat),
                    Endpoint.post(CHAT_BANS, "Keeps somebody from writing.")
                            .takes(NewBan.class)
                            .refuses(ErrorCode.LIMIT_REACHED, ErrorCode.ROOM_ENDED)
                            .by(BansApi::banChat),
                    Endpoint.delete(CHAT_BANS + "/{user}", "Lets somebody write again.")
                            .refuses(ErrorCode.USER_NOT_BANNED)
                            .by(BansApi::liftChat));

    private final RoomActs acts;
    private final InstantSource clock;

    public BansApi(Rooms rooms, InstantSource clock) {
        this.acts = new RoomActs(rooms);
        this.clock = clock;
    }

    private BansPaged list(Asked<Page, Nothing> asked) {
        var room = acts.look(asked.call().room()).room();
        return page(room.moderation().bans(), asked.query());
    }

    private BansPaged listChat(Asked<Page, Nothing> asked) {
        var room = acts.look(asked.call().room()).room();
        return page(room.moderation().chatBans(), asked.query());
    }

    private BansPaged page(List<Ban> bans, Page page) {
        var now = clock.instant();
        var found =
                bans.stream()
                        .filter(ban -> ban.holds(now))
                        .filter(ban -> ban.user().value().compareTo(page.afterName()) > 0)
                        .sorted(Comparator.comparing((Ban ban) -> ban.user().value()))
                        .limit(page.size() + 1L)
                        .toList();
        var part = page.part(found, ban -> ban.user().value());
        return new BansPaged(part.here().stream().map(Shapes::ban).toList(), part.next());
    }

    private Nothing ban(Asked<Nothing, NewBan> asked) {
        var ban = asked.body();
        acts.act(
                asked.call().room(),
                new RoomCommand.BanFromRoom(
                        Actor.SERVER,
                        banned(asked.call(), ban),
                        time(ban),
                        ban.reason().orElse("")));
        return Nothing.NOTHING;
    }

    private Nothing banChat(Asked<Nothing, NewBan> asked) {
        var ban = asked.body();
        acts.act(
                asked.call().room(),
                new RoomCommand.BanFromChat(
                        Actor.SERVER,
                        banned(asked.call(), ban),
                        time(ban),
                        ban.reason().orElse("")));
        return Nothing.NOTHING;
    }

    private Actor banned(Call call, NewBan ban) {
        if (ban.user().isBlank()) {
            throw Problem.malformed("user", "more than blanks");
        }
        return acts.known(call.room(), new UserId(ban.user()));
    }

    private static @Nullable Duration time(NewBan ban) {
        return ban.seconds().map(Duration::ofSeconds).orElse(null);
    }

    private Nothing lift(Asked<Nothing, Nothing> asked) {
        acts.act(asked.call().room(), new RoomCommand.LiftBan(Actor.SERVER, asked.call().user()));
        return Nothing.NOTHING;
    }

    private Nothing liftChat(Asked<Nothing, Nothing> asked) {
        acts.act(
                asked.call().room(),
                new RoomCommand.BanFromChat(
                        Actor.SERVER,
                        acts.known(asked.call().room(), asked.call().user()),
                        Duration.ZERO,
                        ""));
        return Nothing.NOTHING;
    }
}
