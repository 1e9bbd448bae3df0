# Sourced by ./run: the room as a desktop program.

desktop=$home/examples/target/dist
desktop_built=$desktop/built

desktop_is_stale() {
    (cd "$home" && is_newer "$desktop_built" pom.xml scripts/desktop.sh signaling client client-audio javafx examples)
}

build_desktop() {
    say "Building the desktop program; the first time takes a minute …"
    local stamp
    stamp=$(mktemp) # Older than every source that changes while we build.
    rm -rf "$desktop"
    # The server is no part of it, but Maven asks for it: the tests of these modules run one.
    (cd "$home" && package examples "$home/build.log")
    mkdir -p "$desktop/javafx"
    mv "$desktop"/lib/javafx-{base,graphics,controls}-*-*.jar "$desktop/javafx/"
    # The jars without a platform in their name are empty, but for their names.
    rm -f "$desktop"/lib/javafx-{base,graphics,controls}-[0-9]*.jar
    touch -r "$stamp" "$desktop_built"
    rm -f "$stamp"
}

desktop_flags=(--enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC)

run_desktop() {
    need_desktop_libraries
    desktop_is_stale && build_desktop
    exec java "${desktop_flags[@]}" --module-path "$desktop/javafx" --add-modules javafx.controls \
        -cp "$desktop/lib/*" org.liveaudioroom.examples.desktop.Main "$@"
}

# A folder with the program and a Java of its own: nothing has to be installed where it runs.
package_desktop() {
    need objcopy binutils "the tool objcopy"
    desktop_is_stale && build_desktop
    local out=$home/examples/target/package
    rm -rf "$out"
    jpackage --type app-image --name live-audio-room --dest "$out" --input "$desktop/lib" \
        --main-jar "$(basename "$desktop"/lib/examples-*.jar)" --main-class org.liveaudioroom.examples.desktop.Main \
        --module-path "$desktop/javafx" \
        --add-modules javafx.controls,java.net.http,java.naming,java.desktop,jdk.crypto.ec,jdk.unsupported \
        --java-options "${desktop_flags[*]}"
    say "$out/live-audio-room/bin/live-audio-room"
}
