package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.Sketch;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Frames that are the inside of a resource: a network and its tiers.
class InsideTest {
    private static final GroupId NETWORK = new GroupId("network");
    private static final GroupId TIER = new GroupId("tier");
    private final Hand hand = Hand.on(new Sketch().card("F", "lambda-function", 880, 40).design(), CatalogReader.shipped());

    /// A network of 640 × 400 at (96, 96), with a tier inside.
    private Hand drawn() {
        hand.editor.beginPlacing("aws/vpc");
        hand.down(96, 96).move(736, 496).up();
        hand.editor.beginPlacing("aws/subnets");
        hand.down(128, 160).move(512, 440).up();
        return hand;
    }

    private Optional<GroupId> homeOf(String id) {
        return hand.document().structure().homeOf(Sketch.id(id));
    }

    @Test void aNetworkIsDrawnAsAFrame() {
        drawn();
        assertEquals(Optional.of(Sketch.id("Network")), hand.document().structure().groups().get(NETWORK).of());
        assertEquals(Optional.of(new Rectangle(96, 96, 640, 400)), hand.document().placement().bounds(NETWORK));
        assertEquals(Optional.empty(), hand.document().placement().bounds(Sketch.id("Network")));
        assertEquals(Optional.of(NETWORK), hand.document().structure().groups().get(TIER).parent());
        assertEquals(2, hand.steps());
        assertEquals("select.idle", hand.tool());
        hand.run("edit.undo").run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void aDragFromThePaletteEndsInAFrameOfTheUsualSize() {
        hand.editor.beginPlacing("aws/vpc");
        hand.point(500, 400);
        assertTrue(hand.state().interaction().ghost().isPresent());
        hand.up();
        var frame = hand.document().placement().bounds(NETWORK).orElseThrow();
        assertEquals(640, frame.width());
        assertTrue(frame.contains(new Point(500, 400)));
    }

    @Test void aTierDroppedInANetworkFitsIntoIt() {
        drawn();
        hand.run("edit.undo");
        hand.editor.place("aws/subnets", new Point(416, 300));
        assertEquals(Optional.of(NETWORK), hand.document().structure().groups().get(TIER).parent());
        var network = hand.document().placement().bounds(NETWORK).orElseThrow();
        assertTrue(network.contains(hand.document().placement().bounds(TIER).orElseThrow()));
    }

    @Test void tiersLieBelowTheTitleAndBesideEachOther() {
        hand.editor.beginPlacing("aws/vpc");
        hand.down(96, 96).move(736, 496).up();
        hand.editor.place("aws/subnets", new Point(416, 200));
        hand.editor.place("aws/subnets", new Point(416, 240));
        var placement = hand.document().placement();
        var first = placement.bounds(TIER).orElseThrow();
        var second = placement.bounds(new GroupId("tier2")).orElseThrow();
        assertTrue(first.y() >= 136, "covers the title of the network");
        assertFalse(first.intersects(second));
        for (var tier : List.of(first, second)) {
            assertTrue(new Rectangle(96, 96, 640, 400).contains(tier));
        }
        assertEquals(Optional.of(NETWORK), hand.document().structure().groups().get(new GroupId("tier2")).parent());
    }

    @Test void aTierBringsItsNetworkAlong() {
        hand.editor.place("aws/subnets", new Point(400, 400));
        assertEquals(Optional.of(NETWORK), hand.document().structure().groups().get(TIER).parent());
        assertEquals(List.of("Network"), hand.document().structure().containersOf(Sketch.id("Tier")).stream().map(r -> r.id().value()).toList());
        assertTrue(hand.document().placement().bounds(NETWORK).orElseThrow().contains(hand.document().placement().bounds(TIER).orElseThrow()));
        assertEquals(List.of("tier"), hand.selected());
        assertEquals(1, hand.steps());
        hand.run("edit.undo");
        assertSame(hand.first(), hand.document());
    }

    @Test void whatIsSelectedComesInside() {
        hand.editor.select(List.of(Sketch.id("F")));
        hand.editor.place("aws/vpc");
        assertEquals(Optional.of(NETWORK), homeOf("F"));
        assertTrue(hand.document().placement().bounds(NETWORK).orElseThrow().contains(hand.box("F")));
    }

    @Test void aCardIsDroppedInAndDraggedOut() {
        drawn();
        hand.down(920, 70).move(320, 300).up();
        assertEquals(Optional.of(TIER), homeOf("F"));
        assertEquals(List.of("Tier", "Network"), hand.document().structure().containersOf(Sketch.id("F")).stream().map(r -> r.id().value()).toList());
        hand.down(320, 300).move(640, 460).up();
        assertEquals(Optional.of(NETWORK), homeOf("F"));
        hand.down(640, 460).move(960, 640).up();
        assertEquals(Optional.empty(), homeOf("F"));
    }

    @Test void theHeaderMovesItWithAllInside() {
        drawn();
        hand.down(920, 70).move(320, 300).up();
        var card = hand.box("F");
        hand.down(600, 112).move(640, 152).up();
        assertEquals(card.x() + 40, hand.box("F").x());
        assertEquals(Optional.of(new Rectangle(136, 136, 640, 400)), hand.document().placement().bounds(NETWORK));
    }

    @Test void toSelectTheResourceIsToSelectItsFrame() {
        drawn();
        hand.editor.select(List.of(new ResourceId("Network")));
        assertEquals(List.of("network"), hand.selected());
    }

    @Test void deletingTheFrameLeavesWhatWasInside() {
        drawn();
        hand.down(920, 70).move(320, 300).up();
        hand.editor.select(List.of(TIER));
        hand.run("edit.delete");
        assertFalse(hand.document().contains(Sketch.id("Tier")));
        assertEquals(Optional.of(NETWORK), homeOf("F"));
    }

    @Test void aDuplicateIsANetworkOfItsOwnWithAllInside() {
        drawn();
        hand.down(920, 70).move(320, 300).up();
        hand.editor.select(List.of(NETWORK));
        hand.run("edit.duplicate");
        assertTrue(hand.document().contains(Sketch.id("Network2")));
        assertEquals(List.of("Tier2", "Network2"), hand.document().structure().containersOf(Sketch.id("F2")).stream().map(r -> r.id().value()).toList());
    }

    @Test void itsTitleIsThatOfTheResource() {
        drawn();
        hand.editor.edit(NETWORK);
        hand.editor.type("Backbone");
        hand.editor.finishText();
        assertTrue(hand.document().contains(Sketch.id("Backbone")));
        assertEquals("Backbone", hand.document().title(NETWORK));
    }

    @Test void itIsNotUngrouped() {
        drawn();
        hand.editor.select(List.of(NETWORK));
        assertFalse(Actions.of("edit.ungroup").isEnabled(hand.state()));
    }

    @Test void aResourceOfAnyTypeIsNamedAfterIt() {
        hand.editor.beginPlacing("aws/generic-resource", Map.of("ResourceType", Value.of("AWS::SNS::TopicPolicy")));
        hand.point(400, 400).up();
        var placed = hand.document().structure().resource(Sketch.id("TopicPolicy")).orElseThrow();
        assertEquals(Map.of("ResourceType", Value.of("AWS::SNS::TopicPolicy")), placed.properties());
        assertEquals(1, hand.steps());
    }
}
