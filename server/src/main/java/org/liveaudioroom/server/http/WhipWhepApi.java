package org.liveaudioroom.server.http;

import io.undertow.util.StatusCodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.liveaudioroom.server.http.WebRtcGuests.Purpose;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.session.Surroundings;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Verdict;
import org.liveaudioroom.signaling.ErrorCode;

/// WHIP (RFC 9725) and WHEP (draft-ietf-wish-whep): any tool that speaks them can talk and listen.
///
/// All candidates are in the answer and the server is ICE-lite, so there is nothing to trickle:
/// PATCH is refused, as RFC 9725 §4.3.1 allows.
final class WhipWhepApi {
    private static final String SDP = "application/sdp";

    private final WebRtcGuests guests;
    private final Surroundings around;

    WhipWhepApi(WebRtcGuests guests, Surroundings around) {
        this.guests = guests;
        this.around = around;
    }

    void route(Routes routes) {
        route(routes, "/v1/whip", Purpose.SPEAK);
        route(routes, "/v1/whep", Purpose.LISTEN);
    }

    private void route(Routes routes, String base, Purpose purpose) {
        routes.post(base + "/{room}", SDP, call -> enter(call, base, purpose));
        routes.delete(base + "/{room}/{session}", this::leave);
    }

    private void enter(Call call, String base, Purpose purpose) {
        var room = call.room();
        var grant = grant(call);
        var arrived = guests.enter(room, grant, purpose, call.body());
        call.location(
                base
                        + "/"
                        + URLEncoder.encode(room.value(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                        + "/"
                        + arrived.session());
        call.send(StatusCodes.CREATED, SDP, arrived.sdpAnswer());
    }

    /// RFC 9725 §4.2: DELETE ends the session; its address is a secret of 128 bits, and a token of
    /// whoever began it is asked for as well.
    private void leave(Call call) {
        var grant = grant(call);
        guests.leave(call.room(), call.path("session"), grant.user());
        call.done();
    }

    private Grant grant(Call call) {
        var token = call.bearer().orElseThrow(() -> refused(ErrorCode.TOKEN_MISSING));
        var verdict = around.tokens().verify(token, call.room().value(), around.clock().instant());
        return switch (verdict) {
            case Verdict.Accepted(var grant) -> grant;
            case Verdict.Expired() -> throw refused(ErrorCode.TOKEN_EXPIRED);
            case Verdict.Invalid invalid -> {
                var failure = Failures.invalid(invalid);
                around.metrics().refusedCredential(failure.code().wire());
                throw new Problem(failure);
            }
        };
    }

    private Problem refused(ErrorCode code) {
        around.metrics().refusedCredential(code.wire());
        return Problem.of(code);
    }
}
