package io.archloom.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/// What can be reached along edges. Every node reaches itself.
public final class Reachability {
    private Reachability() {}

    /// The nodes that can be reached from any of `starts`, nearest first.
    public static <N, E> SequencedSet<N> from(Graph<N, E> graph, Collection<? extends N> starts) {
        return spread(starts, graph::out, graph::to);
    }

    public static <N, E> SequencedSet<N> from(Graph<N, E> graph, N start) {
        return from(graph, List.of(start));
    }

    /// The nodes from which any of `goals` can be reached, nearest first.
    public static <N, E> SequencedSet<N> to(Graph<N, E> graph, Collection<? extends N> goals) {
        return spread(goals, graph::in, graph::from);
    }

    public static <N, E> SequencedSet<N> to(Graph<N, E> graph, N goal) {
        return to(graph, List.of(goal));
    }

    private static <N, E> SequencedSet<N> spread(Collection<? extends N> starts, Function<N, List<E>> edgesAt, Function<E, N> across) {
        var reached = new LinkedHashSet<N>(starts);
        var queue = new ArrayDeque<N>(reached);
        while (!queue.isEmpty()) {
            for (var edge : edgesAt.apply(queue.remove())) {
                var next = across.apply(edge);
                if (reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached;
    }
}
