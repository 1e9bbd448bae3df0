package org.liveaudioroom.client.sound;

import java.nio.file.Path;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.RoomAudio;

/// A file is the microphone, and what is heard goes to the program: for bots and tests. Needs no
/// sound card. The file is sent as it is, whatever processing is asked for.
///
/// ```java
/// var hello = FileAudio.of(Path.of("hello.wav"));
/// var options = JoinOptions.of(server, room, tokens).audio(hello).build();
/// ```
public final class FileAudio implements AudioEngine {
    private final Path file;
    private final Again again;
    private final HeardFrames heard;

    private FileAudio(Path file, Again again, HeardFrames heard) {
        this.file = file;
        this.again = again;
        this.heard = heard;
    }

    /// Says the file over and over, from its beginning each time the microphone is opened.
    public static FileAudio of(Path wav) {
        return new FileAudio(wav, Again.FOR_EVER, frame -> {});
    }

    /// Says it once, then is silent.
    public FileAudio once() {
        return new FileAudio(file, Again.NEVER, heard);
    }

    /// Gives what is heard to the program.
    public FileAudio hearing(HeardFrames other) {
        return new FileAudio(file, again, other);
    }

    /// @throws org.liveaudioroom.client.audio.AudioException where the native library is missing; a
    ///   file that cannot be read fails the opening of the microphone
    @Override
    public RoomAudio open(AudioOptions options, RoomAudio.Listener listener) {
        return Sound.open(
                options,
                listener,
                new FileEnds(() -> FileEnds.of(SoundFile.read(file), again), heard));
    }

    /// What follows the end of the file.
    enum Again {
        FOR_EVER,
        NEVER
    }
}
