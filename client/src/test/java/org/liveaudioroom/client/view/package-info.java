/// Expects of the view what an app may rely on.
@NullMarked
package org.liveaudioroom.client.view;

import org.jspecify.annotations.NullMarked;
