package org.liveaudioroom.server.http;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.http.WebRtcGuests.Purpose;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.session.Surroundings;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Verdict;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// WHIP (RFC 9725) and WHEP (draft-ietf-wish-whep): any tool that speaks them can talk and listen.
///
/// All candidates are in the answer and the server is ICE-lite, so there is nothing to trickle:
/// PATCH is refused, as RFC 9725 §4.3.1 allows.
public final class WhipWhepApi {
    private static final String SDP = "application/sdp";
    private static final String WHIP = "whip";
    private static final String WHEP = "whep";

    public static final List<Endpoint<WhipWhepApi>> ENDPOINTS =
            List.of(
                    Endpoint.post("/v1/whip/{room}", "Speaks in a room, on a seat.")
                            .lets(Access.TOKEN)
                            .takes(SDP)
                            .gives(StatusCodes.CREATED, SDP)
                            .refuses(
                                    ErrorCode.SDP_INVALID,
                                    ErrorCode.MEDIA_UNSUPPORTED,
                                    ErrorCode.MEDIA_FULL,
                                    ErrorCode.NOT_ALLOWED,
                                    ErrorCode.SEAT_NONE_FREE,
                                    ErrorCode.ROOM_FULL,
                                    ErrorCode.ROOM_ENDED)
                            .by(WhipWhepApi::speak),
                    Endpoint.delete("/v1/whip/{room}/{session}", "Stops to speak.")
                            .lets(Access.TOKEN)
                            .gives(StatusCodes.OK)
                            .refuses(ErrorCode.MEDIA_UNKNOWN, ErrorCode.TOKEN_OTHER_USER)
                            .by(WhipWhepApi::leave),
                    Endpoint.post("/v1/whep/{room}", "Listens to a room.")
                            .lets(Access.TOKEN)
                            .takes(SDP)
                            .gives(StatusCodes.CREATED, SDP)
                            .refuses(
                                    ErrorCode.SDP_INVALID,
                                    ErrorCode.MEDIA_UNSUPPORTED,
                                    ErrorCode.MEDIA_FULL,
                                    ErrorCode.ROOM_FULL,
                                    ErrorCode.ROOM_ENDED)
                            .by(WhipWhepApi::listen),
                    Endpoint.delete("/v1/whep/{room}/{session}", "Stops to listen.")
                            .lets(Access.TOKEN)
                            .gives(StatusCodes.OK)
                            .refuses(ErrorCode.MEDIA_UNKNOWN, ErrorCode.TOKEN_OTHER_USER)
                            .by(WhipWhepApi::leave));

    private final WebRtcGuests guests;
    private final Surroundings around;

    WhipWhepApi(WebRtcGuests guests, Surroundings around) {
        this.guests = guests;
        this.around = around;
    }

    private String speak(Asked<Nothing, String> asked) {
        return enter(asked, WHIP, Purpose.SPEAK);
    }

    private String listen(Asked<Nothing, String> asked) {
        return enter(asked, WHEP, Purpose.LISTEN);
    }

    private String enter(Asked<Nothing, String> asked, String way, Purpose purpose) {
        var room = asked.call().room();
        var arrived = guests.enter(room, grant(asked.call()), purpose, asked.body());
        asked.call().location("v1", way, room.value(), arrived.session());
        return arrived.sdpAnswer();
    }

    /// RFC 9725 §4.2: DELETE ends the session; its address is a secret of 128 bits, and a token of
    /// whoever began it is asked for as well.
    private Nothing leave(Asked<Nothing, Nothing> asked) {
        var call = asked.call();
        guests.leave(call.room(), call.path("session"), grant(call).user());
        return Nothing.NOTHING;
    }

    private Grant grant(Call call) {
        var token = call.bearer().orElseThrow(() -> refused(Failure.of(ErrorCode.TOKEN_MISSING)));
        var verdict = around.tokens().verify(token, call.room().value(), around.clock().instant());
        return switch (verdict) {
            case Verdict.Accepted(var grant) -> grant;
            case Verdict.Refused refused -> throw refused(Failures.of(refused));
        };
    }

    private Problem refused(Failure failure) {
        around.metrics().refusedCredential(failure.code().wire());
        return new Problem(failure);
    }
}
