package org.liveaudioroom.signaling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The range of a number or the length of a text in UTF-16 units; on a list or map, of each
/// element. Without it: whole numbers from 0, texts of 1 to [Protocol#NAME_MAX] units.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limit {
    long min() default 0;

    long max() default Protocol.WHOLE_MAX;
}
