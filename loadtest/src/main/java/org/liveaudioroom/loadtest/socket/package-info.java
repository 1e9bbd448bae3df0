/// WebSockets by the thousand on one thread, read as bytes: a listener must cost so little that the
/// server is what is measured.
@NullMarked
package org.liveaudioroom.loadtest.socket;

import org.jspecify.annotations.NullMarked;
