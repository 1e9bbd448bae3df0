/// The live audio room as a control for JavaFX.
module org.liveaudioroom.javafx {
    requires transitive org.liveaudioroom.client;
    requires transitive javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports org.liveaudioroom.javafx;
    exports org.liveaudioroom.javafx.model;
    exports org.liveaudioroom.javafx.spi;
}
