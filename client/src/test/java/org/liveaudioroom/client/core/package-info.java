/// What a room does, by the real server.
@NullMarked
package org.liveaudioroom.client.core;

import org.jspecify.annotations.NullMarked;
