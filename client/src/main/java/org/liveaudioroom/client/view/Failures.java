package org.liveaudioroom.client.view;

import java.util.Optional;
import org.liveaudioroom.client.event.Causes.InvitationFailure;
import org.liveaudioroom.client.event.Causes.RequestFailure;
import org.liveaudioroom.client.event.Causes.TakingFailure;

/// What codes of the catalogue mean to the events of seats: those of a refusal as well as those
/// that an outcome carries.
public final class Failures {
    private Failures() {}

    /// Why a request could not be (S12); empty where the code says nothing about that.
    public static Optional<RequestFailure> ofRequest(String code) {
        return switch (code) {
            case "host.absent" -> Optional.of(RequestFailure.NO_HOST);
            case "seats.open" -> Optional.of(RequestFailure.SEATS_OPEN);
            case "requests.off" -> Optional.of(RequestFailure.REQUESTS_OFF);
            case "seat.noneFree" -> Optional.of(RequestFailure.NO_FREE_SEAT);
            case "connection.lost", "answer.timeout" -> Optional.of(RequestFailure.NETWORK);
            default -> Optional.empty();
        };
    }

    /// Why an invitation could not be (S10); empty where the code says nothing about that.
    public static Optional<InvitationFailure> ofInvitation(String code) {
        return switch (code) {
            case "user.unknown" -> Optional.of(InvitationFailure.INVITEE_LEFT);
            case "user.seated" -> Optional.of(InvitationFailure.INVITEE_SEATED);
            case "not.allowed" -> Optional.of(InvitationFailure.NOT_ALLOWED);
            case "seat.noneFree" -> Optional.of(InvitationFailure.NO_FREE_SEAT);
            case "connection.lost", "answer.timeout" -> Optional.of(InvitationFailure.NETWORK);
            default -> Optional.empty();
        };
    }

    /// Why a seat was not given (S15).
    public static TakingFailure ofTaking(String code) {
        return switch (code) {
            case "seat.taken" -> TakingFailure.SEAT_TAKEN;
            case "seats.closed" -> TakingFailure.SEATS_CLOSED;
            case "seat.locked" -> TakingFailure.SEAT_LOCKED;
            case "seat.host" -> TakingFailure.HOST_SEAT;
            case "user.banned" -> TakingFailure.BANNED;
            case "seat.noneFree" -> TakingFailure.NO_FREE_SEAT;
            default -> TakingFailure.OTHER;
        };
    }
}
