package org.liveaudioroom.client.view;

import org.liveaudioroom.client.event.RoomEvent;

/// The names that the event contract, the transcripts and the web client have for the events.
final class ContractNames {
    private ContractNames() {}

    static String of(RoomEvent event) {
        return switch (event) {
            case RoomEvent.LeaveConfirmation _ -> "leaveConfirmation";
            case RoomEvent.Ended _ -> "ended";
            case RoomEvent.ErrorRaised _ -> "error";
            case RoomEvent.SeatsClosed _ -> "seat.closed";
            case RoomEvent.SeatsOpened _ -> "seat.opened";
            case RoomEvent.SeatClicked _ -> "seat.clicked";
            case RoomEvent.SeatsChanged _ -> "seat.changed";
            case RoomEvent.TakingRequested _ -> "seat.host.takingRequested";
            case RoomEvent.TakingRequestCanceled _ -> "seat.host.takingRequestCanceled";
            case RoomEvent.TakingInvitationFailed _ -> "seat.host.takingInvitationFailed";
            case RoomEvent.TakingInvitationRejected _ -> "seat.host.takingInvitationRejected";
            case RoomEvent.TakingRequestFailed _ -> "seat.audience.takingRequestFailed";
            case RoomEvent.TakingRequestRejected _ -> "seat.audience.takingRequestRejected";
            case RoomEvent.TakingInvitationReceived _ -> "seat.audience.takingInvitationReceived";
            case RoomEvent.TakingFailed _ -> "seat.audience.takingFailed";
            case RoomEvent.UserEntered _ -> "user.enter";
            case RoomEvent.UserLeft _ -> "user.leave";
            case RoomEvent.CountOrPropertyChanged _ -> "user.countOrPropertyChanged";
            case RoomEvent.StateChanged _ -> "room.stateChanged";
            case RoomEvent.TokenExpired _ -> "room.tokenExpired";
            case RoomEvent.MicrophoneStateChanged _ -> "audioVideo.microphoneStateChanged";
            case RoomEvent.AudioOutputChanged _ -> "audioVideo.audioOutputChanged";
            case RoomEvent.MicrophoneTurnOnAsked _ ->
                    "audioVideo.microphoneTurnOnByOthersConfirmation";
            case RoomEvent.LocalSend _ -> "inRoomMessage.localSend";
            case RoomEvent.MessageClicked _ -> "inRoomMessage.clicked";
            case RoomEvent.MessageLongPressed _ -> "inRoomMessage.longPress";
            case RoomEvent.MemberClicked _ -> "memberList.clicked";
            case RoomEvent.MemberMorePressed _ -> "memberList.moreButtonPressed";
            case RoomEvent.DurationUpdated _ -> "duration.updated";
            case RoomEvent.Speaking _ -> "seat.speaking";
            case RoomEvent.RequestsChanged _ -> "seat.host.requestsChanged";
            case RoomEvent.MoveAsked _ -> "seat.moveAsked";
            case RoomEvent.MoveDeclined _ -> "seat.host.moveDeclined";
            case RoomEvent.QualityChanged _ -> "user.qualityChanged";
            case RoomEvent.PropertiesChanged _ -> "room.propertiesChanged";
            case RoomEvent.CommandReceived _ -> "room.command";
            case RoomEvent.ReactionsReceived _ -> "reaction.received";
            case RoomEvent.MessageReceived _ -> "inRoomMessage.received";
            case RoomEvent.MessageDeleted _ -> "inRoomMessage.deleted";
            case RoomEvent.MusicChanged _ -> "media.changed";
        };
    }
}
