/// Simulated people with real connections: the same words, handshakes and packets as a browser's.
module org.liveaudioroom.loadtest {
    requires java.net.http;
    requires org.liveaudioroom.media;
    requires org.liveaudioroom.signaling;
    requires static transitive org.jspecify;
}
