/// Rooms at work: one owner decides for each, and each node's mirror tells the people connected to
/// it.
@NullMarked
package org.liveaudioroom.server.rooms;

import org.jspecify.annotations.NullMarked;
