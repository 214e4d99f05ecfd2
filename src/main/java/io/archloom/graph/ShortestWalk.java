package io.archloom.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The ways with the fewest edges, found breadth first; among equally short ones the one whose edges were added first.
final class ShortestWalk {
    private ShortestWalk() {}

    /// From a node to another, or back to itself over at least one edge, through wanted nodes only.
    static <N, E> Optional<Walk<N, E>> between(Graph<N, E> graph, N from, N to, Predicate<N> wanted) {
        var reachedBy = new HashMap<N, E>();
        var queue = new ArrayDeque<N>();
        queue.add(from);
        while (!queue.isEmpty()) {
            for (var edge : graph.out(queue.remove())) {
                var next = graph.to(edge);
                if (!wanted.test(next) || reachedBy.putIfAbsent(next, edge) != null) {
                    continue;
                }
                if (next.equals(to)) {
                    return Optional.of(backwards(graph, from, to, reachedBy));
                }
                queue.add(next);
            }
        }
        return Optional.empty();
    }

    private static <N, E> Walk<N, E> backwards(Graph<N, E> graph, N from, N to, Map<N, E> reachedBy) {
        var nodes = new ArrayList<N>();
        var edges = new ArrayList<E>();
        nodes.add(to);
        do {
            var edge = reachedBy.get(nodes.getLast());
            edges.add(edge);
            nodes.add(graph.from(edge));
        } while (!nodes.getLast().equals(from));
        return new Walk<>(nodes.reversed(), edges.reversed());
    }
}
