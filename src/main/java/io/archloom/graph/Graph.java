package io.archloom.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// A directed multigraph: several edges may join the same two nodes, and an edge may lead back to its own node.
///
///     var graph = Graph.<String, Integer>builder().node("api").node("function").edge(1, "api", "function").build();
///     graph.out("api");      // [1]
///     graph.to(1);           // "function"
///
/// Nodes and edges are told apart by `equals`; identifiers do well as either, since large records are slow to hash. Everything is listed in the
/// order in which it was added. Asking about a node or an edge that is not in the graph is an `IllegalArgumentException`.
public final class Graph<N, E> {
    private final SequencedSet<N> nodes;
    private final SequencedSet<E> edges;
    private final Map<N, Star<E>> stars;
    private final Map<E, Ends<N>> ends;

    /// The edges at a node.
    private record Star<E>(List<E> out, List<E> in) {}

    /// Where an edge begins and ends.
    public record Ends<N>(N from, N to) {}

    private Graph(SequencedSet<N> nodes, Map<E, Ends<N>> ends) {
        this.nodes = Collections.unmodifiableSequencedSet(nodes);
        this.ends = ends;
        edges = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(ends.keySet()));
        stars = LinkedHashMap.newLinkedHashMap(nodes.size());
        nodes.forEach(node -> stars.put(node, new Star<>(new ArrayList<>(), new ArrayList<>())));
        ends.forEach((edge, pair) -> {
            star(pair.from).out.add(edge);
            star(pair.to).in.add(edge);
        });
    }

    /// The graph of these nodes and edges.
    public static <N, E> Graph<N, E> of(Collection<? extends N> nodes, Collection<? extends E> edges,
            Function<? super E, ? extends N> from, Function<? super E, ? extends N> to) {
        var builder = Graph.<N, E>builder();
        nodes.forEach(builder::node);
        edges.forEach(edge -> builder.edge(edge, from.apply(edge), to.apply(edge)));
        return builder.build();
    }

    public static <N, E> Builder<N, E> builder() {
        return new Builder<>();
    }

    /// Collects the parts of a graph. Nodes come before the edges that join them; nothing may be added twice.
    public static final class Builder<N, E> {
        private final SequencedSet<N> nodes = new LinkedHashSet<>();
        private final Map<E, Ends<N>> ends = new LinkedHashMap<>();

        private Builder() {}

        public Builder<N, E> node(N node) {
            if (!nodes.add(node)) {
                throw new IllegalArgumentException("node " + node + " twice");
            }
            return this;
        }

        public Builder<N, E> edge(E edge, N from, N to) {
            if (!nodes.contains(from) || !nodes.contains(to)) {
                throw new IllegalArgumentException("edge " + edge + " joins " + from + " and " + to + ", which are not both nodes");
            }
            if (ends.putIfAbsent(edge, new Ends<>(from, to)) != null) {
                throw new IllegalArgumentException("edge " + edge + " twice");
            }
            return this;
        }

        public Graph<N, E> build() {
            return new Graph<>(new LinkedHashSet<>(nodes), new LinkedHashMap<>(ends));
        }
    }

    public SequencedSet<N> nodes() {
        return nodes;
    }

    public SequencedSet<E> edges() {
        return edges;
    }

    /// The edges that begin at `node`.
    public List<E> out(N node) {
        return Collections.unmodifiableList(star(node).out);
    }

    /// The edges that end at `node`.
    public List<E> in(N node) {
        return Collections.unmodifiableList(star(node).in);
    }

    public Ends<N> ends(E edge) {
        var pair = ends.get(edge);
        if (pair == null) {
            throw new IllegalArgumentException("no edge " + edge);
        }
        return pair;
    }

    public N from(E edge) {
        return ends(edge).from;
    }

    public N to(E edge) {
        return ends(edge).to;
    }

    /// The nodes that edges lead to from `node`, each once.
    public SequencedSet<N> successors(N node) {
        var successors = new LinkedHashSet<N>();
        star(node).out.forEach(edge -> successors.add(to(edge)));
        return successors;
    }

    /// The nodes from which edges lead to `node`, each once.
    public SequencedSet<N> predecessors(N node) {
        var predecessors = new LinkedHashSet<N>();
        star(node).in.forEach(edge -> predecessors.add(from(edge)));
        return predecessors;
    }

    /// The same graph with every edge turned round.
    public Graph<N, E> reversed() {
        var turned = LinkedHashMap.<E, Ends<N>>newLinkedHashMap(ends.size());
        ends.forEach((edge, pair) -> turned.put(edge, new Ends<>(pair.to, pair.from)));
        return new Graph<>(nodes, turned);
    }

    /// The same nodes with only those edges that are wanted.
    public Graph<N, E> onlyEdges(Predicate<? super E> wanted) {
        var kept = new LinkedHashMap<>(ends);
        kept.keySet().removeIf(wanted.negate());
        return new Graph<>(nodes, kept);
    }

    /// The nodes that are wanted, and the edges between them.
    public Graph<N, E> onlyNodes(Predicate<? super N> wanted) {
        var left = new LinkedHashSet<>(nodes);
        left.removeIf(wanted.negate());
        var kept = new LinkedHashMap<>(ends);
        kept.values().removeIf(pair -> !left.contains(pair.from) || !left.contains(pair.to));
        return new Graph<>(left, kept);
    }

    private Star<E> star(N node) {
        var star = stars.get(node);
        if (star == null) {
            throw new IllegalArgumentException("no node " + node);
        }
        return star;
    }

    /// Whether both have the same nodes, and the same edges between the same ends; the order does not matter.
    @Override public boolean equals(Object other) {
        return other instanceof Graph<?, ?> that && nodes.equals(that.nodes) && ends.equals(that.ends);
    }

    @Override public int hashCode() {
        return 31 * nodes.hashCode() + ends.hashCode();
    }

    @Override public String toString() {
        var text = new StringBuilder("Graph").append(nodes);
        ends.forEach((edge, pair) -> text.append(' ').append(pair.from).append("-").append(edge).append("->").append(pair.to));
        return text.toString();
    }
}
