package io.archloom.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Property.Choice;
import io.archloom.ui.inspector.StateFields.StateField;
import io.archloom.value.Value.MapOf;
import io.archloom.workflow.Act.Type;
import io.archloom.workflow.Outline;
import io.archloom.workflow.WorkflowReader;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateFieldsTest {
    private static final List<Choice> TARGETS = List.of(new Choice("Check", "Check"), new Choice("Pack", "Pack"));
    private static final MapOf STATES = states("""
            A: {task: Check, retry: {attempts: 2}, InputPath: $.order}
            B: {choice: [{when: $.a == 1, next: A, probability: 20}], default: C}
            C: {wait: 60}
            D: {map: $.items, states: {I: pass}}
            E: {fail: Odd}
            """);

    private static MapOf states(String yaml) {
        return (MapOf) ((YamlDocument) YamlReader.read(yaml, "")).value();
    }

    private static StateField field(String state, String key) {
        return StateFields.of(STATES, state, TARGETS).stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0}.{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            A | task        | Pack            | {task: Pack, retry: {attempts: 2}, InputPath: $.order}
            A | retry       | errors: [Busy]  | {task: Check, retry: {errors: [Busy]}, InputPath: $.order}
            A | retry       | ''              | {task: Check, InputPath: $.order}
            A | further     | Comment: It     | {task: Check, retry: {attempts: 2}, Comment: It}
            A | timeout     | 5 min           | {task: Check, retry: {attempts: 2}, InputPath: $.order, timeout: 5 min}
            A | next        | D               | {task: Check, retry: {attempts: 2}, InputPath: $.order, next: D}
            B | when0       | $.a > 2         | {choice: [{when: $.a > 2, next: A, probability: 20}], default: C}
            B | when0       | ''              | {choice: [], default: C}
            B | when1       | $.b is null     | {choice: [{when: $.a == 1, next: A, probability: 20}, {when: $.b is null, next: A}], default: C}
            B | then0       | D               | {choice: [{when: $.a == 1, next: D, probability: 20}], default: C}
            B | probability0 | ''             | {choice: [{when: $.a == 1, next: A}], default: C}
            C | wait        | $.until         | {wait: $.until}
            C | wait        | 90              | {wait: 90}
            D | count       | 12              | {map: $.items, states: {I: pass}, count: 12}
            E | cause       | Never mind      | {fail: Odd, cause: Never mind}
            """)
    void aTextChangesTheState(String state, String key, String text, String expected) {
        var field = field(state, key);
        assertEquals(Optional.empty(), field.fault().apply(text));
        assertEquals(states(expected), field.set().apply(text).entries().get(state));
    }

    @ParameterizedTest(name = "{0}.{1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            A | name         | B
            A | name         | ' '
            B | when0        | maybe
            B | when1        | ''
            B | probability0 | 120
            C | wait         | soon
            D | map          | items
            D | concurrency  | -1
            A | further      | '{'
            """)
    void aTextIsRefused(String state, String key, String text) {
        assertTrue(field(state, key).fault().apply(text).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAddedCanBeRead(Type type) {
        var state = NewState.of(STATES, type, List.of("Check", "Pack"), Optional.of("C"), "New");
        assertEquals(List.of(), WorkflowReader.read(Outline.closed(Outline.add(STATES, Optional.of("C"), "New", state))).faults());
        assertTrue(StateFields.of(Outline.add(STATES, Optional.of("C"), "New", state), "New", TARGETS).size() > 0);
    }

    @Test void anAddedTaskRunsWhatNoOtherDoes() {
        assertEquals(states("{task: Pack}"), NewState.of(STATES, Type.TASK, List.of("Check", "Pack"), Optional.empty(), "New"));
    }
}
