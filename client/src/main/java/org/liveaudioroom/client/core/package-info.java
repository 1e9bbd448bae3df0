/// How the client does it: the connection, what is known of the room, and who is told.
@NullMarked
package org.liveaudioroom.client.core;

import org.jspecify.annotations.NullMarked;
