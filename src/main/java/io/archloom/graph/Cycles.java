package io.archloom.graph;

import java.util.HashSet;
import java.util.List;

/// The cycles of a graph, by example.
public final class Cycles {
    private Cycles() {}

    /// One cycle for each strongly connected component that has any: a shortest one through the component's first node. Empty if and only if
    /// the graph has no cycle.
    public static <N, E> List<Walk<N, E>> of(Graph<N, E> graph) {
        return StrongComponents.of(graph).stream()
                .filter(component -> StrongComponents.isCyclic(graph, component))
                .map(component -> {
                    var inside = new HashSet<>(component);
                    return ShortestWalk.between(graph, component.getFirst(), component.getFirst(), inside::contains).orElseThrow();
                }).toList();
    }
}
