/// What the documents say of the Java client, held to what it is.
@NullMarked
package org.liveaudioroom.client.documents;

import org.jspecify.annotations.NullMarked;
