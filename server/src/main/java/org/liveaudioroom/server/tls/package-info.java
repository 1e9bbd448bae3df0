/// The certificate that the front door shows.
@NullMarked
package org.liveaudioroom.server.tls;

import org.jspecify.annotations.NullMarked;
