package io.archloom.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static final Graph<String, Integer> GRAPH = Graph.<String, Integer>builder().node("b").node("a").node("c")
            .edge(3, "b", "a").edge(1, "b", "a").edge(2, "a", "a").edge(4, "c", "b").build();

    @Test
    void everythingIsListedInTheOrderItWasAdded() {
        assertEquals(List.of("b", "a", "c"), List.copyOf(GRAPH.nodes()));
        assertEquals(List.of(3, 1, 2, 4), List.copyOf(GRAPH.edges()));
        assertEquals(List.of(3, 1), GRAPH.out("b"));
        assertEquals(List.of(3, 1, 2), GRAPH.in("a"));
    }

    @Test
    void parallelEdgesLeadToOneSuccessor() {
        assertEquals(List.of("a"), List.copyOf(GRAPH.successors("b")));
        assertEquals(List.of("b", "a"), List.copyOf(GRAPH.predecessors("a")));
    }

    @Test
    void anEdgeKnowsItsEnds() {
        assertEquals(new Graph.Ends<>("c", "b"), GRAPH.ends(4));
    }

    @Test
    void turningRoundTwiceChangesNothing() {
        assertEquals(GRAPH, GRAPH.reversed().reversed());
        assertEquals("a", GRAPH.reversed().from(3));
    }

    @Test
    void leavingOutANodeLeavesOutItsEdges() {
        assertEquals(Graph.builder().node("a").node("c").edge(2, "a", "a").build(), GRAPH.onlyNodes(node -> !node.equals("b")));
    }

    @Test
    void leavingOutEdgesKeepsTheNodes() {
        assertEquals(Graph.builder().node("b").node("a").node("c").edge(4, "c", "b").build(), GRAPH.onlyEdges(edge -> edge == 4));
    }

    @Test
    void aGraphIsBuiltFromWhatItsEdgesSay() {
        record Arrow(String from, String to) {}
        var arrow = new Arrow("x", "y");
        assertEquals(List.of(arrow), Graph.of(List.of("x", "y"), List.of(arrow), Arrow::from, Arrow::to).out("x"));
    }

    @Test
    void aBuilderMayGoOnAfterItBuilt() {
        var builder = Graph.<String, Integer>builder().node("a");
        var small = builder.build();
        builder.node("b");
        assertEquals(1, small.nodes().size());
    }

    @Test
    void looseEndsAndDuplicatesAreRefused() {
        var builder = Graph.<String, Integer>builder().node("a").edge(1, "a", "a");
        assertThrows(IllegalArgumentException.class, () -> builder.node("a"));
        assertThrows(IllegalArgumentException.class, () -> builder.edge(1, "a", "a"));
        assertThrows(IllegalArgumentException.class, () -> builder.edge(2, "a", "z"));
    }

    @Test
    void whatIsNotThereCannotBeAskedAbout() {
        assertThrows(IllegalArgumentException.class, () -> GRAPH.out("z"));
        assertThrows(IllegalArgumentException.class, () -> GRAPH.from(9));
    }
}
