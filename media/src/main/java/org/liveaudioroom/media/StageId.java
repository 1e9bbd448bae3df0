package org.liveaudioroom.media;

/// Names the stage whose voices a peer hears: everybody on one stage hears the same voices.
public record StageId(String name) {}
