package org.liveaudioroom.loadtest;

import java.nio.file.Path;

/// One question to the server that has a number for an answer.
interface Benchmark {
    String name();

    /// What it measures, in one line.
    String about();

    /// Starts servers as it needs them and measures.
    ///
    /// @param repository where `./run` is
    void run(Path repository, Figures figures);
}
