/// The rules of a live audio room. Pure Java: no I/O, clock, thread, JSON or log.
module org.liveaudioroom.room {
    requires static transitive org.jspecify;

    exports org.liveaudioroom.room;
}
