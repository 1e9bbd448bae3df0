/// The real server inside a test, and what a test wants of it: rooms, tokens, a restart.
@NullMarked
package org.liveaudioroom.testkit;

import org.jspecify.annotations.NullMarked;
