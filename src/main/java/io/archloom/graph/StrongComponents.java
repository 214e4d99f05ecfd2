package io.archloom.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The strongly connected components: the largest sets of nodes in which each can reach every other.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), with the call stack kept as data.
public final class StrongComponents {
    private StrongComponents() {}

    /// Every node in exactly one component. Components come in topological order, so that edges between them lead to later ones;
    /// nodes within a component in the graph's order.
    public static <N, E> List<List<N>> of(Graph<N, E> graph) {
        var search = new Search<>(graph);
        for (var node : graph.nodes()) {
            if (!search.numbers.containsKey(node)) {
                search.visit(node);
            }
        }
        return List.copyOf(search.components.reversed());
    }

    /// Whether a component contains a cycle: it has several nodes, or an edge from its one node to itself.
    public static <N, E> boolean isCyclic(Graph<N, E> graph, List<N> component) {
        var first = component.getFirst();
        return component.size() > 1 || graph.out(first).stream().anyMatch(edge -> graph.to(edge).equals(first));
    }

    /// A node whose edges are being followed, and the lowest number seen so far on the stack below it.
    private static final class Frame<N, E> {
        private final N node;
        private final int number;
        private final Iterator<E> edges;
        private int lowest;

        private Frame(N node, int number, Iterator<E> edges) {
            this.node = node;
            this.number = number;
            this.edges = edges;
            lowest = number;
        }
    }

    private static final class Search<N, E> {
        private static final int DONE = Integer.MAX_VALUE;

        private final Graph<N, E> graph;
        private final Map<N, Integer> order = new HashMap<>();
        /// In order of discovery; `DONE` once the node's component is known.
        private final Map<N, Integer> numbers = new HashMap<>();
        private final Deque<N> open = new ArrayDeque<>();
        private final Deque<Frame<N, E>> frames = new ArrayDeque<>();
        private final List<List<N>> components = new ArrayList<>();

        private Search(Graph<N, E> graph) {
            this.graph = graph;
            graph.nodes().forEach(node -> order.put(node, order.size()));
        }

        private void visit(N start) {
            enter(start);
            while (!frames.isEmpty()) {
                var frame = frames.peek();
                if (frame.edges.hasNext()) {
                    var next = graph.to(frame.edges.next());
                    var number = numbers.get(next);
                    if (number == null) {
                        enter(next);
                    } else if (number != DONE) {
                        frame.lowest = Math.min(frame.lowest, number);
                    }
                } else {
                    leave(frames.pop());
                }
            }
        }

        private void enter(N node) {
            int number = numbers.size();
            numbers.put(node, number);
            open.push(node);
            frames.push(new Frame<>(node, number, graph.out(node).iterator()));
        }

        private void leave(Frame<N, E> frame) {
            if (!frames.isEmpty()) {
                frames.peek().lowest = Math.min(frames.peek().lowest, frame.lowest);
            }
            if (frame.lowest < frame.number) {
                return;
            }
            var component = new ArrayList<N>();
            N node;
            do {
                node = open.pop();
                numbers.put(node, DONE);
                component.add(node);
            } while (!node.equals(frame.node));
            component.sort(Comparator.comparing(order::get));
            components.add(List.copyOf(component));
        }
    }
}
