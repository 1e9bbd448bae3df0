/// The room as a desktop program: a page to choose a room, and the room.
@NullMarked
package org.liveaudioroom.examples.desktop;

import org.jspecify.annotations.NullMarked;
