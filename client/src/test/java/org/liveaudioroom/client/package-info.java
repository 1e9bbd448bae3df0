/// Expects of the client what an app may rely on.
@NullMarked
package org.liveaudioroom.client;

import org.jspecify.annotations.NullMarked;
