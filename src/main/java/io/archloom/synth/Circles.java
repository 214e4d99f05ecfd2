package io.archloom.synth;

import io.archloom.graph.Graph;
import io.archloom.graph.StrongComponents;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.synth.Stack.Mention;
import io.archloom.value.Mentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the references that close a circle of resources, which CloudFormation refuses, and which of them a name can replace.
final class Circles {
    /// Properties of SAM's types that become resources of their own.
    private static final Set<String> APART = Set.of("Events", "DeploymentPreference");

    private record Edge(String from, String to) {}

    private final Stack stack;
    private final Set<Mention> byName = new HashSet<>();
    private final List<List<ElementId>> left = new ArrayList<>();

    private Circles(Stack stack) {
        this.stack = stack;
    }

    static Circles of(Stack stack) {
        var circles = new Circles(stack);
        circles.breakUp(circles.graph());
        return circles;
    }

    /// The mentions to be made by name, so that no circle remains that names can break.
    Set<Mention> byName() {
        return byName;
    }

    /// What refers to each other in a circle that no name breaks.
    List<List<ElementId>> left() {
        return left;
    }

    private final Map<Mention, Integer> mentioned = new HashMap<>();

    private Graph<String, Edge> graph() {
        var edges = new LinkedHashSet<Edge>();
        for (var draft : stack.drafts.values()) {
            boolean isSam = draft.type.startsWith("AWS::Serverless::");
            draft.properties().forEach((name, value) -> {
                // what SAM's resources refer to is told by `implied`
                if (!isSam || !APART.contains(name)) {
                    Mentions.in(value).names().stream().map(Circles::owner).forEach(found -> {
                        if (stack.drafts.containsKey(found)) {
                            edges.add(new Edge(draft.id, found));
                            if (stack.drawn(found).orElse(null) instanceof ResourceId resource && found.equals(resource.value())) {
                                mentioned.merge(new Mention(draft.id, resource), 1, Integer::sum);
                            }
                        }
                    });
                }
            });
            draft.dependencies().forEach(other -> edges.add(new Edge(draft.id, other)));
        }
        for (var mention : stack.implied) {
            edges.add(new Edge(mention.by(), mention.of().value()));
            mentioned.merge(mention, 1, Integer::sum);
        }
        edges.removeIf(edge -> !stack.drafts.containsKey(edge.to()) || !stack.drafts.containsKey(edge.from()));
        return Graph.of(stack.drafts.keySet(), edges, Edge::from, Edge::to);
    }

    private void breakUp(Graph<String, Edge> graph) {
        for (var component : StrongComponents.of(graph)) {
            if (StrongComponents.isCyclic(graph, component)) {
                var members = Set.copyOf(component);
                var circle = graph.onlyNodes(members::contains);
                choice(circle).ifPresentOrElse(chosen -> {
                    chosen.getValue().forEach(edge -> byName.add(new Mention(edge.from(), chosen.getKey())));
                    breakUp(circle.onlyEdges(not(chosen.getValue())));
                }, () -> left.add(component.stream().flatMap(id -> stack.drafts.get(id).origin.stream()).distinct().toList()));
            }
        }
    }

    /// The resource to name, with the references to it that this replaces: one that breaks the circle alone if there is any, else the
    /// one that replaces most. By id, so that moving a card in the list renames nothing.
    private Optional<Map.Entry<ResourceId, Set<Edge>>> choice(Graph<String, Edge> circle) {
        var choices = new LinkedHashMap<ResourceId, Set<Edge>>();
        circle.nodes().stream().sorted().forEach(id -> {
            if (stack.drawn(id).orElse(null) instanceof ResourceId resource && resource.value().equals(id)) {
                var edges = new LinkedHashSet<Edge>();
                circle.in(id).stream().filter(edge -> isReplaceable(new Mention(edge.from(), resource))).forEach(edges::add);
                if (!edges.isEmpty()) {
                    choices.put(resource, edges);
                }
            }
        });
        return choices.entrySet().stream().filter(choice -> isFree(circle.onlyEdges(not(choice.getValue())))).findFirst()
                .or(() -> choices.entrySet().stream().max(Comparator.comparingInt(choice -> choice.getValue().size())));
    }

    /// `Pay.Alias` is what SAM makes of `Pay`.
    private static String owner(String mentioned) {
        int dot = mentioned.indexOf('.');
        return dot < 0 ? mentioned : mentioned.substring(0, dot);
    }

    private boolean isReplaceable(Mention mention) {
        return stack.replaceable.getOrDefault(mention, 0) >= mentioned.getOrDefault(mention, 1);
    }

    private static Predicate<Edge> not(Set<Edge> edges) {
        return edge -> !edges.contains(edge);
    }

    private static boolean isFree(Graph<String, Edge> graph) {
        return StrongComponents.of(graph).stream().noneMatch(component -> StrongComponents.isCyclic(graph, List.copyOf(component)));
    }
}
