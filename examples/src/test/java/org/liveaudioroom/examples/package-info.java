/// Each example, run.
@NullMarked
package org.liveaudioroom.examples;

import org.jspecify.annotations.NullMarked;
