package org.liveaudioroom.signaling;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a record looks on the wire: its components are the members, in this order. The codec, the
/// schema and the TypeScript types are all made from it.
record Shape(Class<?> type, List<Field> fields, Constructor<?> constructor) {
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return read(type);
                }
            };

    /// Whether a member may be missing, and what that means.
    enum Presence {
        REQUIRED,
        OPTIONAL,
        /// A missing truth is false.
        WHEN_TRUE
    }

    record Field(String name, Kind kind, Presence presence, Method accessor) {
        Object of(Object owner) {
            return invoke(() -> accessor.invoke(owner));
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Object make(Object[] values) {
        return invoke(() -> constructor.newInstance(values));
    }

    private static Shape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return new Shape(
                type,
                Arrays.stream(components).map(Shape::field).toList(),
                invoke(() -> type.getDeclaredConstructor(types)));
    }

    private static Field field(RecordComponent component) {
        var bounds = new Kind.Bounds(Optional.ofNullable(component.getAnnotation(Limit.class)));
        boolean optional = component.getType() == Optional.class;
        Type type = component.getGenericType();
        Type held = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        Presence presence =
                optional
                        ? Presence.OPTIONAL
                        : component.isAnnotationPresent(OmitFalse.class)
                                ? Presence.WHEN_TRUE
                                : Presence.REQUIRED;
        return new Field(
                component.getName(), Kind.of(held, bounds), presence, component.getAccessor());
    }

    private interface Reflective<T> {
        T run() throws ReflectiveOperationException;
    }

    private static <T> T invoke(Reflective<T> action) {
        try {
            return action.run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the protocol cannot be used", e);
        }
    }
}
