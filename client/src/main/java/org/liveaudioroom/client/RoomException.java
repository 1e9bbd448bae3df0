package org.liveaudioroom.client;

/// What a stage fails with: something was asked for and did not happen. [#reason()] says why.
public final class RoomException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RoomFailure reason;

    /// Made where the failure is met.
    public RoomException(RoomFailure reason) {
        super(reason.code() + ": " + reason.message());
        this.reason = reason;
        reason.cause().ifPresent(this::initCause);
    }

    /// Why.
    public RoomFailure reason() {
        return reason;
    }

    /// The stable code of the failure, of the public catalogue.
    public String code() {
        return reason.code();
    }
}
