/// Bytes from hell for every parser that peers can reach: a kept corpus and seeded mutations of it.
@NullMarked
package org.liveaudioroom.media.fuzz;

import org.jspecify.annotations.NullMarked;
