/// A live audio room for any Java program. Knows no UI toolkit.
module org.liveaudioroom.client {
    requires transitive java.net.http;
    requires org.slf4j;
    requires transitive org.liveaudioroom.signaling;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.client;
    exports org.liveaudioroom.client.audio;
    exports org.liveaudioroom.client.control;
    exports org.liveaudioroom.client.event;

    uses org.liveaudioroom.client.audio.AudioEngine;
}
