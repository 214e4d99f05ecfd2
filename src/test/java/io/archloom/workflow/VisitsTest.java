package io.archloom.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitsTest {

    private static Visits of(String states) {
        return Visits.of(WorkflowReader.read(Outline.closed(((YamlDocument) YamlReader.read("{" + states + "}", "")).value())).workflow());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            A: pass, B: pass                                                                                        | B | 1
            A: {wait: 1, end: true}, B: pass                                                                        | B | 0
            A: {choice: [{when: $.a is null, next: B, probability: 25}], default: C}, B: succeed, C: succeed          | C | 0.75
            A: {choice: [{when: $.a is null, next: B}], default: C}, B: succeed, C: succeed                           | C | 0.5
            A: {choice: [{when: $.a is null, next: B}]}, B: succeed                                                   | B | 1
            A: {choice: [{when: $.a is null, next: A, probability: 90}], default: B}, B: succeed                      | A | 10
            A: {map: $.x, count: 8, states: {I: {choice: [{when: $.a is null, next: J, probability: 50}], default: K}, J: succeed, K: succeed}} | J | 4
            A: {parallel: {l: {L: pass}, r: {R: pass}}}                                                             | R | 1
            A: {task: T, catch: {next: B, probability: 10}}, C: {pass: , end: true}, B: pass                         | C | 0.9
            A: {task: T, catch: {next: B, probability: 10}}, C: {pass: , end: true}, B: pass                         | B | 0.1
            """)
    void anExecutionEntersAState(String states, String state, double times) {
        assertEquals(times, of(states).of(state), 1e-9);
    }

    @Test void whatNeverEndsIsSaidAndCountedOnce() {
        var visits = of("A: pass, B: {wait: 5, next: A}");
        assertEquals(Set.of("A", "B"), visits.endless());
        assertEquals(1, visits.of("A"), 1e-9);
    }
}
