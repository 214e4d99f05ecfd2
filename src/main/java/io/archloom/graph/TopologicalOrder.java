package io.archloom.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// An order in which every edge leads forwards.
public final class TopologicalOrder {
    private TopologicalOrder() {}

    /// The nodes so ordered, as near to the graph's own order as can be: always the earliest node that is free to come next.
    /// Empty if there is a cycle.
    public static <N, E> Optional<List<N>> of(Graph<N, E> graph) {
        var inOrder = List.copyOf(graph.nodes());
        Map<N, Integer> places = HashMap.newHashMap(inOrder.size());
        var waitingFor = new int[inOrder.size()];
        var free = new PriorityQueue<Integer>();
        for (int i = 0; i < waitingFor.length; i++) {
            places.put(inOrder.get(i), i);
            waitingFor[i] = graph.in(inOrder.get(i)).size();
            if (waitingFor[i] == 0) {
                free.add(i);
            }
        }
        var ordered = new ArrayList<N>(waitingFor.length);
        while (!free.isEmpty()) {
            var node = inOrder.get(free.remove());
            ordered.add(node);
            for (var edge : graph.out(node)) {
                int next = places.get(graph.to(edge));
                if (--waitingFor[next] == 0) {
                    free.add(next);
                }
            }
        }
        return ordered.size() == waitingFor.length ? Optional.of(List.copyOf(ordered)) : Optional.empty();
    }
}
