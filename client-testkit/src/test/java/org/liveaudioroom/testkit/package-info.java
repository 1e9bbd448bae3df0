/// What the test kit promises.
@NullMarked
package org.liveaudioroom.testkit;

import org.jspecify.annotations.NullMarked;
