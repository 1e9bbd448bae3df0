/// What a sound engine must be able to do for a room, and what it is asked for.
@NullMarked
package org.liveaudioroom.client.audio;

import org.jspecify.annotations.NullMarked;
