package org.liveaudioroom.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Changed copies of the short unmodifiable lists a room is made of.
final class Lists {
    private Lists() {}

    static <T> int indexOf(List<T> list, Predicate<? super T> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (wanted.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }

    static <T> Optional<T> first(List<T> list, Predicate<? super T> wanted) {
        int index = indexOf(list, wanted);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    static <T> List<T> plus(List<T> list, T last) {
        var copy = new ArrayList<T>(list.size() + 1);
        copy.addAll(list);
        copy.add(last);
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> list, Predicate<? super T> unwanted) {
        int index = indexOf(list, unwanted);
        if (index < 0) {
            return list;
        }
        var copy = new ArrayList<T>(list);
        copy.removeIf(unwanted);
        return List.copyOf(copy);
    }

    static <T> List<T> replaced(List<T> list, int index, T value) {
        var copy = new ArrayList<T>(list);
        copy.set(index, value);
        return List.copyOf(copy);
    }
}
