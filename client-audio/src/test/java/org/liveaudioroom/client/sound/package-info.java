/// The sound of a room, tried out against the real server.
@NullMarked
package org.liveaudioroom.client.sound;

import org.jspecify.annotations.NullMarked;
