/// What client and server say to each other. Knows no rule.
module org.liveaudioroom.signaling {
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.signaling;
}
