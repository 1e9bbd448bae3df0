/// Microphone, loudspeaker and files for the Java client, on libwebrtc.
module org.liveaudioroom.client.sound {
    requires transitive org.liveaudioroom.client;
    requires java.desktop;
    requires org.slf4j;
    requires webrtc.java;
    requires static org.jspecify;

    exports org.liveaudioroom.client.sound;

    provides org.liveaudioroom.client.audio.AudioEngine with
            org.liveaudioroom.client.sound.SystemAudio;
}
