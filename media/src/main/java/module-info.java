/// WebRTC audio on the server. Knows no room.
@SuppressWarnings("module") // The load tester is built after this module.
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
    // A simulated browser speaks the same protocols from the other end.
    exports org.liveaudioroom.media.dtls to
            org.liveaudioroom.loadtest;
    exports org.liveaudioroom.media.rtcp to
            org.liveaudioroom.loadtest;
    exports org.liveaudioroom.media.rtp to
            org.liveaudioroom.loadtest;
    exports org.liveaudioroom.media.sdp to
            org.liveaudioroom.loadtest;
    exports org.liveaudioroom.media.srtp to
            org.liveaudioroom.loadtest;
    exports org.liveaudioroom.media.stun to
            org.liveaudioroom.loadtest;
}
