package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.SmallCatalog;
import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.picture.Mark;
import io.archloom.picture.Sketch;
import io.archloom.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private final Hand hand = Hand.on(new Sketch()
            .card("Api", "http-api", 40, 100).card("Work", "lambda-function", 400, 100).card("Jobs", "sqs-queue", 760, 100)
            .card("Table", "dynamodb-table", 760, 300).card("Files", "s3-bucket", 400, 500));

    private List<Connection> connections() {
        return List.copyOf(hand.document().structure().connections().values());
    }

    private static End end(String id, String port) {
        return new End(Sketch.id(id), port);
    }

    @Test void aDragFromPortToPortConnects() {
        hand.down(hand.port("Api", "out")).move(hand.port("Work", "in")).up();
        assertEquals(1, connections().size());
        assertEquals(end("Api", "out"), connections().getFirst().from());
        assertEquals(end("Work", "in"), connections().getFirst().to());
        assertEquals(List.of("Api-Work"), hand.selected());
        assertEquals(1, hand.steps());
        hand.run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void aDropOnTheCardIsEnough() {
        hand.down(hand.port("Api", "out")).move(500, 150).up();
        assertEquals(end("Work", "in"), connections().getFirst().to());
    }

    @Test void whatCanBeReachedGlows() {
        hand.down(hand.port("Work", "out")).move(600, 250);
        assertEquals(Set.of(Sketch.id("Jobs"), Sketch.id("Table")), hand.glowing());
        assertTrue(hand.state().interaction().draft().isPresent());
        hand.move(hand.port("Jobs", "in"));
        assertEquals(Optional.of(end("Jobs", "in")), hand.state().interaction().port());
        hand.up();
        assertTrue(hand.glowing().isEmpty());
        assertTrue(hand.state().interaction().draft().isEmpty());
    }

    @Test void whatCannotBeReachedSaysWhy() {
        hand.down(hand.port("Api", "out")).move(850, 340);
        var refusal = hand.state().interaction().refused().orElseThrow();
        assertEquals(Sketch.id("Table"), refusal.target());
        assertTrue(refusal.reason().contains("Table") && refusal.reason().contains("Function"), refusal.reason());
        assertEquals(Cursor.FORBIDDEN, hand.state().cursor());
        hand.up();
        assertSame(hand.first(), hand.document());
        assertEquals(refusal.reason(), hand.state().message().orElseThrow().text());
    }

    @Test void theReasonIsInSightAtTheWindowsCorner() {
        hand.editor.look(new Camera(-700, -240, 1));
        var view = hand.state().camera().view(Hand.SCREEN);
        hand.down(hand.port("Api", "out")).move(1150, 760);
        assertEquals(Sketch.id("Files"), hand.state().interaction().refused().orElseThrow().target());
        var reason = InteractionPicture.of(hand.state(), hand.editor.surface(), Theme.LIGHT).marks().getLast();
        assertTrue(reason instanceof Mark.Label(_, _, var at, _, _, _, _, var width) && view.contains(at)
                && view.contains(new Point(at.x() + width, at.y())), reason.toString());
    }

    @Test void aConnectionTheOtherWayRoundIsNamed() {
        hand.down(hand.port("Jobs", "out")).move(130, 140).up();
        assertTrue(hand.state().message().isPresent());
        hand.down(hand.port("Work", "out")).move(130, 140);
        var reason = hand.state().interaction().refused().orElseThrow().reason();
        assertTrue(reason.contains("HTTP API"), reason);
    }

    @Test void anArrowCanBeDrawnFromItsHead() {
        hand.down(hand.port("Work", "in")).move(hand.port("Api", "out")).up();
        assertEquals(end("Api", "out"), connections().getFirst().from());
        assertEquals(end("Work", "in"), connections().getFirst().to());
    }

    @Test void ofSeveralFittingPortsACardGivesThePreferredOne() {
        var small = Hand.on(new Sketch().card("F", "lambda-function", 100, 100).card("Q", "sqs-queue", 500, 100).design(), SmallCatalog.make());
        small.down(small.port("Q", "messages")).move(200, 150).up();
        assertEquals("calls", small.document().structure().connections().values().iterator().next().from().port());
        small.click(900, 700).down(small.port("Q", "messages")).move(small.port("F", "failures")).up();
        assertEquals(List.of("calls", "failures"), small.document().structure().connections().values().stream().map(c -> c.from().port()).toList());
    }

    @Test void aFunctionCallsItselfOnlyByItsVeryPort() {
        hand.down(hand.port("Work", "out")).move(500, 140).up();
        assertSame(hand.first(), hand.document());
        hand.down(hand.port("Work", "out")).move(hand.port("Work", "in")).up();
        assertEquals(1, connections().size());
    }

    @Test void twoOfAKindGetNamesOfTheirOwn() {
        hand.down(hand.port("Api", "out")).move(hand.port("Work", "in")).up();
        hand.down(hand.port("Api", "out")).move(hand.port("Work", "in")).up();
        assertEquals(2, hand.document().structure().connections().size());
    }

    @Test void aDropOnThePageForgetsIt() {
        hand.down(hand.port("Api", "out")).move(600, 700).up();
        assertSame(hand.first(), hand.document());
        assertEquals("select.idle", hand.tool());
    }

    @Test void escapeForgetsIt() {
        hand.down(hand.port("Api", "out")).move(hand.port("Work", "in")).escape().up();
        assertSame(hand.first(), hand.document());
        assertTrue(hand.glowing().isEmpty());
    }

    @Test void anEditInMidAirEndsIt() {
        hand.down(hand.port("Api", "out")).move(hand.port("Work", "in"));
        hand.editor.apply(new Edit.Remove(Set.of(Sketch.id("Work"))));
        hand.up();
        assertTrue(connections().isEmpty());
        assertEquals("select.idle", hand.tool());
    }

    @Test void aTooSmallMoveSelectsTheCard() {
        hand.down(hand.port("Api", "out")).tremble().up();
        assertSame(hand.first(), hand.document());
        assertEquals(List.of("Api"), hand.selected());
    }

    @Test void theArrowHeadCanBeAttachedElsewhere() {
        hand.down(hand.port("Work", "out")).move(hand.port("Jobs", "in")).up();
        hand.down(tip()).move(hand.port("Table", "in")).up();
        assertEquals(1, connections().size());
        assertEquals(end("Table", "in"), connections().getFirst().to());
        assertEquals(2, hand.steps());
        hand.run("edit.undo");
        assertEquals(end("Jobs", "in"), connections().getFirst().to());
    }

    @Test void attachingWhereItWasChangesNothing() {
        hand.down(hand.port("Work", "out")).move(hand.port("Jobs", "in")).up();
        var before = hand.document();
        hand.down(tip()).move(600, 600).move(hand.port("Jobs", "in")).up();
        assertSame(before, hand.document());
    }

    @Test void droppingAnEndNowhereKeepsTheConnection() {
        hand.down(hand.port("Work", "out")).move(hand.port("Jobs", "in")).up();
        var before = hand.document();
        hand.down(tip()).move(600, 700).up();
        assertSame(before, hand.document());
        assertFalse(connections().isEmpty());
    }

    private Point tip() {
        var id = hand.document().structure().connections().keySet().iterator().next();
        return hand.editor.surface().line(id, hand.document()).orElseThrow().end();
    }
}
