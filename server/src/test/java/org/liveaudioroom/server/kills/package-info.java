/// Kills the whole server under load, again and again, and holds what comes back against what
/// people were told.
@NullMarked
package org.liveaudioroom.server.kills;

import org.jspecify.annotations.NullMarked;
