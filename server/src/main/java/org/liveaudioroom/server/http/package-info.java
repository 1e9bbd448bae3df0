/// The front door: page, API, WebSocket, WHIP and WHEP over one port.
@NullMarked
package org.liveaudioroom.server.http;

import org.jspecify.annotations.NullMarked;
