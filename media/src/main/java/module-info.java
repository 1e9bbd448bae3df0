/// WebRTC audio on the server. Knows no room.
module org.liveaudioroom.media {
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.transport;
    requires io.netty.transport.classes.epoll;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.tls;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.media;
}
