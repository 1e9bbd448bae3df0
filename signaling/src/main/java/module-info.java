/// What client and server say to each other. Knows no rule.
module org.liveaudioroom.signaling {
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.signaling;
}
