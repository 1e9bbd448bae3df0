/// A call over HTTP: declared once, and by that declaration routed, let in, read, answered and
/// documented.
@NullMarked
package org.liveaudioroom.server.endpoint;

import org.jspecify.annotations.NullMarked;
