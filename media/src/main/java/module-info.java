/// WebRTC audio on the server. Knows no room.
module org.liveaudioroom.media {
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.media;
}
