/// What somebody has who knows nothing of the server but its address: raw calls, a raw WebSocket,
/// tokens made elsewhere.
@NullMarked
package org.liveaudioroom.server.outside;

import org.jspecify.annotations.NullMarked;
