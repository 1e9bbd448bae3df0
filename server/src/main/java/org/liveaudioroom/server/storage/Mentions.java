package org.liveaudioroom.server.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.UserId;

/// Finds a person in rooms and events, and puts another in his place. Goes by the types of the
/// records, so that a person who is called like another's title, or like a word of ours, is not
/// mistaken for it, and a new kind of event needs nothing here.
final class Mentions {
    private final UserId user;

    Mentions(UserId user) {
        this.user = user;
    }

    /// Whether the person is anywhere in it.
    boolean in(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case UserId id -> id.equals(user);
            case Record whole ->
                    Arrays.stream(whole.getClass().getRecordComponents())
                            .anyMatch(component -> in(read(component, whole)));
            case Collection<?> many -> many.stream().anyMatch(this::in);
            case Map<?, ?> map -> in(map.keySet()) || in(map.values());
            default -> false;
        };
    }

    /// The same with the pseudonym where the person was. What a record says of him beside his id
    /// goes too: his name, which becomes the pseudonym, his picture, and why something was done to
    /// him.
    <T> T replaced(T value, UserId pseudonym) {
        @SuppressWarnings("unchecked") // Each case answers with the type that it was given.
        T replaced = (T) Objects.requireNonNull(replacedOrNull(value, pseudonym));
        return replaced;
    }

    private @Nullable Object replacedOrNull(@Nullable Object value, UserId pseudonym) {
        return switch (value) {
            case null -> null;
            case UserId id -> id.equals(user) ? pseudonym : id;
            case Record whole -> in(whole) ? record(whole, pseudonym) : whole;
            case Set<?> set ->
                    in(set)
                            ? set.stream()
                                    .map(each -> replaced(each, pseudonym))
                                    .collect(Collectors.toUnmodifiableSet())
                            : set;
            case List<?> list -> list.stream().map(each -> replaced(each, pseudonym)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> replaced = new LinkedHashMap<>();
                map.forEach((key, each) ->
                        replaced.put(replaced(key, pseudonym), replaced(each, pseudonym)));
                yield replaced;
            }
            default -> value;
        };
    }

    private Record record(Record whole, UserId pseudonym) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        boolean about =
                Arrays.stream(components)
                        .anyMatch(component ->
                                component.getName().equals("user")
                                        && user.equals(read(component, whole)));
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            @Nullable Object value = read(components[i], whole);
            boolean text = components[i].getType() == String.class;
            if (about && text && components[i].getName().equals("name")) {
                values[i] = pseudonym.value();
            } else if (about && text && components[i].getName().equals("reason")) {
                values[i] = "";
            } else if (about && text && components[i].getName().equals("avatar")) {
                values[i] = null;
            } else {
                values[i] = replacedOrNull(value, pseudonym);
            }
        }
        return make(whole.getClass(), components, values);
    }

    private static @Nullable Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Record make(
            Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<? extends Record> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
