/// Puts the room, the signaling and the media together into one process.
@NullMarked
package org.liveaudioroom.server;

import org.jspecify.annotations.NullMarked;
