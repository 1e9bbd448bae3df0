/// What an operator sees: the log and the metrics.
@NullMarked
package org.liveaudioroom.server.observe;

import org.jspecify.annotations.NullMarked;
