/// The lite half of ICE (RFC 8445 §2.5): who answers connectivity checks and never makes any.
@NullMarked
package org.liveaudioroom.media.ice;

import org.jspecify.annotations.NullMarked;
