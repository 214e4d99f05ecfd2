package io.archloom.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.archloom.value.Value;
import io.archloom.value.Value.MapOf;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final MapOf STATES = states("""
            Begin: {task: Start, catch: [Sorry, {next: Pause}]}
            Pause: {wait: 60}
            Done?:
              choice: [{when: $.a == 1, next: Pause}]
              default: Both
            Both:
              parallel:
                left: {L: {task: Start}}
                right: {R: {map: $.x, states: {I: {pass: }}}}
              end: true
            Sorry: {fail: Sorry}
            """);

    private static MapOf states(String yaml) {
        return (MapOf) ((YamlDocument) YamlReader.read(yaml, "")).value();
    }

    @Test void linesShowWhatIsInsideBelow() {
        assertEquals(List.of("0 Begin", "0 Pause", "0 Done?", "0 Both", "1 left*", "2 L", "1 right*", "2 R", "3 I", "0 Sorry"),
                Outline.lines(STATES).stream().map(line -> line.depth() + " " + line.title() + (line.isBranch() ? "*" : "")).toList());
    }

    @Test void whatGoesOnToAStateFollowsIt() {
        var renamed = Outline.rename(STATES, "Pause", "Rest");
        assertEquals(states("{task: Start, catch: [Sorry, {next: Rest}]}"), renamed.entries().get("Begin"));
        assertEquals(states("{choice: [{when: $.a == 1, next: Rest}], default: Both}"), renamed.entries().get("Done?"));
        assertEquals(List.of("Begin", "Rest", "Done?", "Both", "Sorry"), List.copyOf(renamed.entries().keySet()));
        assertSame(STATES, Outline.rename(STATES, "Pause", "I"));
    }

    @Test void whatWentOnToARemovedStateGoesOnToTheNext() {
        var left = Outline.remove(STATES, "Pause");
        assertEquals(states("{task: Start, catch: [Sorry, {next: Done?}]}"), left.entries().get("Begin"));
        assertEquals(states("{task: Start, catch: [{next: Pause}]}"), Outline.remove(STATES, "Sorry").entries().get("Begin"));
    }

    @Test void statesAreFoundWhereverTheyAre() {
        assertEquals(Optional.of(states("{pass: , end: true}")), Outline.state(Outline.set(STATES, "I", "end", Optional.of(Value.TRUE)), "I"));
        assertEquals(List.of("I", "J"), Outline.siblings(Outline.add(STATES, Optional.of("I"), "J", Value.of("succeed")), "I"));
        assertEquals(List.of("L", "M"), Outline.siblings(Outline.addInside(STATES, "Both", Optional.of("left"), "M", Value.of("pass")), "L"));
        assertEquals(List.of("N"), Outline.siblings(Outline.addInside(STATES, "Both", Optional.empty(), "N", Value.of("pass")), "N"));
        assertEquals(Optional.empty(), Outline.state(Outline.removeBranch(STATES, "Both", "right"), "I"));
    }

    @Test void orderIsPartOfTheValue() {
        assertEquals(STATES, Outline.opened(Outline.closed(STATES)));
        assertNotEquals(Outline.closed(STATES), Outline.closed(Outline.move(STATES, "Pause", 1)));
    }

    @Test void statesMoveAmongTheirSiblings() {
        assertEquals(List.of("Pause", "Begin", "Done?", "Both", "Sorry"), Outline.siblings(Outline.move(STATES, "Pause", -1), "Begin"));
        assertEquals(STATES, Outline.move(STATES, "Sorry", 1));
    }

    @Test void tasksFollowWhatTheyRun() {
        var states = Outline.opened(Outline.retasked(Outline.closed(STATES), "Start", "Go"));
        assertEquals(Optional.of(Value.of("Go")), Outline.state(states, "Begin").orElseThrow().get("task"));
        assertEquals(Optional.of(Value.of("Go")), Outline.state(states, "L").orElseThrow().get("task"));
    }
}
