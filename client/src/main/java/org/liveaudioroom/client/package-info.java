/// The live audio room for a Java program: [org.liveaudioroom.client.LiveAudioRoom] and what it is
/// joined with.
@NullMarked
package org.liveaudioroom.client;

import org.jspecify.annotations.NullMarked;
