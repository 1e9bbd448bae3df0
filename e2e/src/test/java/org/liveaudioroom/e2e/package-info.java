/// Real browsers against the real server, driven by the names that people see.
@NullMarked
package org.liveaudioroom.e2e;

import org.jspecify.annotations.NullMarked;
