/// The public API of a module as text, so that a change of it is seen in a review.
@NullMarked
package org.liveaudioroom.publicapi;

import org.jspecify.annotations.NullMarked;
