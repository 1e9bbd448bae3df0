/// Programs to copy from: each shows one thing, and runs.
@NullMarked
package org.liveaudioroom.examples;

import org.jspecify.annotations.NullMarked;
