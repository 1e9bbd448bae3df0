/// One connection each: who it is, what it may do, and the words of the wire for what happens.
@NullMarked
package org.liveaudioroom.server.session;

import org.jspecify.annotations.NullMarked;
