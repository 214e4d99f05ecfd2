package io.archloom.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {
    private static final int FAR = 1_000;

    /// a → b → c → a, c → d, e → e
    private static final Graph<String, Integer> GRAPH = Graph.<String, Integer>builder()
            .node("a").node("b").node("c").node("d").node("e")
            .edge(1, "a", "b").edge(2, "b", "c").edge(3, "c", "a").edge(4, "c", "d").edge(5, "e", "e").build();

    @Test
    void componentsComeBeforeWhatTheyLeadTo() {
        assertEquals(List.of(List.of("e"), List.of("a", "b", "c"), List.of("d")), StrongComponents.of(GRAPH));
    }

    @Test
    void eachCyclicComponentShowsOneCycle() {
        assertEquals(List.of(new Walk<>(List.of("e", "e"), List.of(5)), new Walk<>(List.of("a", "b", "c", "a"), List.of(1, 2, 3))), Cycles.of(GRAPH));
    }

    @Test
    void whatIsReachedIsListedNearestFirst() {
        assertEquals(List.of("b", "c", "a", "d"), List.copyOf(Reachability.from(GRAPH, "b")));
        assertEquals(List.of("d", "c", "b", "a"), List.copyOf(Reachability.to(GRAPH, "d")));
    }

    @Test
    void theShortestWayIsFound() {
        assertEquals(Optional.of(new Walk<>(List.of("a", "b", "c", "d"), List.of(1, 2, 4))), ShortestWalk.between(GRAPH, "a", "d", _ -> true));
        assertEquals(Optional.of(new Walk<>(List.of("a", "b", "c", "a"), List.of(1, 2, 3))), ShortestWalk.between(GRAPH, "a", "a", _ -> true));
        assertEquals(Optional.empty(), ShortestWalk.between(GRAPH, "d", "a", _ -> true));
        assertEquals(Optional.empty(), ShortestWalk.between(GRAPH, "a", "d", node -> !node.equals("b")));
    }

    @Test
    void aVeryLongChainNeedsNoDeepStack() {
        int length = 100_000;
        var builder = Graph.<Integer, Integer>builder();
        IntStream.range(0, length).forEach(builder::node);
        IntStream.range(1, length).forEach(i -> builder.edge(i, i - 1, i));
        var chain = builder.build();
        assertEquals(length, StrongComponents.of(chain).size());
        assertEquals(List.of(), Cycles.of(chain));
        var ring = builder.edge(0, length - 1, 0).build();
        assertEquals(List.of(List.copyOf(ring.nodes())), StrongComponents.of(ring));
        assertEquals(length, Cycles.of(ring).getFirst().edges().size());
    }

    @Test
    void reachabilityAndShortestWaysAgreeWithAllDistances() {
        Seeds.forEach(300, (random, _) -> {
            var graph = randomGraph(random);
            var distances = distances(graph);
            for (int from : graph.nodes()) {
                for (int to : graph.nodes()) {
                    int distance = distances[from][to];
                    assertEquals(distance < FAR, Reachability.from(graph, from).contains(to));
                    assertEquals(distance < FAR, Reachability.to(graph, to).contains(from));
                    var walk = ShortestWalk.between(graph, from, to, _ -> true);
                    if (from != to) {
                        assertEquals(distance < FAR ? Optional.of(distance) : Optional.empty(), walk.map(way -> way.edges().size()));
                    }
                    walk.ifPresent(way -> assertFollowsEdges(graph, way));
                }
            }
        });
    }

    @Test
    void componentsAreTheNodesThatReachEachOther() {
        Seeds.forEach(300, (random, _) -> {
            var graph = randomGraph(random);
            var distances = distances(graph);
            Set<Set<Integer>> expected = graph.nodes().stream()
                    .map(a -> graph.nodes().stream().filter(b -> distances[a][b] < FAR && distances[b][a] < FAR).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            var components = StrongComponents.of(graph);
            assertEquals(expected, components.stream().map(HashSet::new).collect(Collectors.<Set<Integer>>toSet()));
            assertEquals(graph.nodes().size(), components.stream().mapToInt(List::size).sum());
            for (int edge : graph.edges()) {
                assertTrue(place(components, graph.from(edge)) <= place(components, graph.to(edge)));
            }
        });
    }

    @Test
    void eachCycleClosesAndNoComponentIsForgotten() {
        Seeds.forEach(300, (random, _) -> {
            var graph = randomGraph(random);
            var cycles = Cycles.of(graph);
            for (var cycle : cycles) {
                assertEquals(cycle.start(), cycle.end());
                assertFalse(cycle.edges().isEmpty());
                assertFollowsEdges(graph, cycle);
                assertEquals(cycle.edges().size(), new HashSet<>(cycle.nodes()).size(), "no node but the first comes twice");
            }
            assertEquals(StrongComponents.of(graph).stream().filter(component -> StrongComponents.isCyclic(graph, component)).count(), cycles.size());
        });
    }

    private static void assertFollowsEdges(Graph<Integer, Integer> graph, Walk<Integer, Integer> walk) {
        for (int i = 0; i < walk.edges().size(); i++) {
            assertEquals(new Graph.Ends<>(walk.nodes().get(i), walk.nodes().get(i + 1)), graph.ends(walk.edges().get(i)));
        }
    }

    private static int place(List<List<Integer>> components, int node) {
        return IntStream.range(0, components.size()).filter(i -> components.get(i).contains(node)).findFirst().orElseThrow();
    }

    private static Graph<Integer, Integer> randomGraph(RandomGenerator random) {
        int size = random.nextInt(1, 12);
        var builder = Graph.<Integer, Integer>builder();
        IntStream.range(0, size).forEach(builder::node);
        IntStream.range(0, random.nextInt(2 * size)).forEach(edge -> builder.edge(edge, random.nextInt(size), random.nextInt(size)));
        return builder.build();
    }

    /// Floyd and Warshall's table, with 0 from each node to itself.
    private static int[][] distances(Graph<Integer, Integer> graph) {
        int size = graph.nodes().size();
        var distances = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                distances[i][j] = i == j ? 0 : FAR;
            }
        }
        graph.edges().forEach(edge -> distances[graph.from(edge)][graph.to(edge)] = Math.min(1, distances[graph.from(edge)][graph.to(edge)]));
        for (int via = 0; via < size; via++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    distances[i][j] = Math.min(distances[i][j], distances[i][via] + distances[via][j]);
                }
            }
        }
        return distances;
    }
}
