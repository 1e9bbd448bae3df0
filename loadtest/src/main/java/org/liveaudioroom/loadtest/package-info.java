/// Benchmarks of a server in a process of its own, measured from outside.
@NullMarked
package org.liveaudioroom.loadtest;

import org.jspecify.annotations.NullMarked;
