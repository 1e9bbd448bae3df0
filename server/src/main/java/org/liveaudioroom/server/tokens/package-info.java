/// The signed tokens with which people join: made for a room, a person and a role, and checked.
@NullMarked
package org.liveaudioroom.server.tokens;

import org.jspecify.annotations.NullMarked;
