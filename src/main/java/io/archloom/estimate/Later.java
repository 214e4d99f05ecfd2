package io.archloom.estimate;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An immutable list that is made when somebody first looks at it: thousands of numbers are explained, few explanations
/// are read. What makes it must give the same whenever and however often it is called.
final class Later<T> extends AbstractList<T> {
    private final Supplier<List<T>> maker;
    private volatile Optional<List<T>> made = Optional.empty();

    Later(Supplier<List<T>> maker) {
        this.maker = maker;
    }

    private List<T> list() {
        var list = made;
        if (list.isEmpty()) {
            list = Optional.of(List.copyOf(maker.get()));
            made = list;
        }
        return list.get();
    }

    @Override public T get(int index) {
        return list().get(index);
    }

    @Override public int size() {
        return list().size();
    }

    static <T> List<T> keep(List<T> list) {
        return list instanceof Later ? list : List.copyOf(list);
    }
}
