/// Expects of the models what the page is to show.
@NullMarked
package org.liveaudioroom.javafx.model;

import org.jspecify.annotations.NullMarked;
