package io.archloom.graph;

import java.util.List;

/// A way through a graph: from the first node along the first edge to the second node, and so on. On a cycle the
/// last node is the first again.
public record Walk<N, E>(List<N> nodes, List<E> edges) {

    public Walk {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        if (nodes.size() != edges.size() + 1) {
            throw new IllegalArgumentException(nodes.size() + " nodes do not go with " + edges.size() + " edges");
        }
    }

    public N start() {
        return nodes.getFirst();
    }

    public N end() {
        return nodes.getLast();
    }
}
