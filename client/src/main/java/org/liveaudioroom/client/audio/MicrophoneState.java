package org.liveaudioroom.client.audio;

/// The local microphone.
///
/// @param on as the server has it: others hear the local user only while this is true
/// @param pending it was asked for, and server or device have not answered yet
/// @param locked a host keeps it off
/// @param access what is known of the device
public record MicrophoneState(boolean on, boolean pending, boolean locked, Access access) {
    /// Off, and nothing known of a device.
    public static final MicrophoneState CLOSED =
            new MicrophoneState(false, false, false, Access.CLOSED);

    /// What is known of the device.
    public enum Access {
        /// Not asked for.
        CLOSED,
        /// Being opened; the system may ask the user.
        OPENING,
        OPEN,
        /// There is none.
        MISSING,
        /// Another program holds it, or it could not be opened.
        BUSY,
        /// The system does not allow it.
        DENIED;

        /// What is known where it could not be opened.
        public static Access after(AudioProblem problem) {
            return switch (problem.kind()) {
                case MICROPHONE_BUSY -> BUSY;
                case MICROPHONE_DENIED -> DENIED;
                case NO_ENGINE,
                        NATIVE_MISSING,
                        CONNECTION_FAILED,
                        MICROPHONE_MISSING,
                        SPEAKER_MISSING,
                        DEVICE_GONE,
                        FILE_UNREADABLE ->
                        MISSING;
            };
        }
    }
}
