package io.archloom.layout;

import io.archloom.graph.Graph;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What leads to what, once for each pair and without circles.
final class Forward {
    private Forward() {}

    /// @param node the one of `nodes` that a resource belongs to, or a resource that is none of them
    static SequencedSet<Graph.Ends<ResourceId>> pairs(Design design, Set<ResourceId> nodes, UnaryOperator<ResourceId> node) {
        var builder = Graph.<ResourceId, Graph.Ends<ResourceId>>builder();
        nodes.forEach(builder::node);
        var known = new HashSet<Graph.Ends<ResourceId>>();
        for (Connection connection : design.structure().connections().values()) {
            var pair = new Graph.Ends<>(node.apply(connection.from().resource()), node.apply(connection.to().resource()));
            if (!pair.from().equals(pair.to()) && nodes.contains(pair.from()) && nodes.contains(pair.to()) && known.add(pair)) {
                builder.edge(pair, pair.from(), pair.to());
            }
        }
        var graph = builder.build();
        var back = back(graph);
        var pairs = new LinkedHashSet<Graph.Ends<ResourceId>>();
        graph.edges().forEach(pair -> pairs.add(back.contains(pair) ? new Graph.Ends<>(pair.to(), pair.from()) : pair));
        return pairs;
    }

    /// The edges that lead back to where a walk came from; walks start where nothing leads to, then in the order of the nodes.
    private static Set<Graph.Ends<ResourceId>> back(Graph<ResourceId, Graph.Ends<ResourceId>> graph) {
        var starts = new ArrayList<ResourceId>();
        graph.nodes().stream().filter(n -> graph.in(n).isEmpty()).forEach(starts::add);
        starts.addAll(graph.nodes());
        var back = new HashSet<Graph.Ends<ResourceId>>();
        var seen = new HashSet<ResourceId>();
        var open = new HashSet<ResourceId>();
        record Visit(ResourceId node, Iterator<Graph.Ends<ResourceId>> rest) {}
        for (var start : starts) {
            var stack = new ArrayDeque<Visit>();
            if (seen.add(start)) {
                open.add(start);
                stack.push(new Visit(start, graph.out(start).iterator()));
            }
            while (!stack.isEmpty()) {
                var visit = stack.element();
                if (!visit.rest.hasNext()) {
                    open.remove(visit.node);
                    stack.pop();
                    continue;
                }
                var edge = visit.rest.next();
                if (open.contains(edge.to())) {
                    back.add(edge);
                } else if (seen.add(edge.to())) {
                    open.add(edge.to());
                    stack.push(new Visit(edge.to(), graph.out(edge.to()).iterator()));
                }
            }
        }
        return back;
    }
}
