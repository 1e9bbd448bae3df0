/// Programs to copy from.
module org.liveaudioroom.examples {
    requires atlantafx.base;
    requires java.net.http;
    requires org.liveaudioroom.client.sound;
    requires org.liveaudioroom.javafx;
    requires static org.jspecify;

    opens org.liveaudioroom.examples to
            javafx.graphics;
    opens org.liveaudioroom.examples.desktop to
            javafx.graphics;
}
