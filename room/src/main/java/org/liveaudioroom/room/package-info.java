/// The rules of a live audio room: who sits where, who may do what, and what everybody is told.
@NullMarked
package org.liveaudioroom.room;

import org.jspecify.annotations.NullMarked;
