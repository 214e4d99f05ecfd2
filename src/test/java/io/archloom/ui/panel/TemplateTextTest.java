package io.archloom.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.synth.Synthesis;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
    private static final ResourceId QUEUE = new ResourceId("Orders");
    private static final ConnectionId LINK = new ConnectionId("a-b");

    private static Synthesis synthesis() {
        var resources = new LinkedHashMap<LogicalId, Template.Entry>();
        resources.put(new LogicalId("Orders"), new Template.Entry("AWS::SQS::Queue", Map.of(), Map.of("VisibilityTimeout", Value.of(30)), Optional.of("The orders")));
        resources.put(new LogicalId("OrdersPolicy"), new Template.Entry("AWS::SQS::QueuePolicy", Map.of(), Map.of("Queues", Value.list(new Value.Ref("Orders"))), Optional.empty()));
        var template = new Template(Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), resources, Map.of());
        return new Synthesis(template, Map.of(new LogicalId("Orders"), QUEUE, new LogicalId("OrdersPolicy"), LINK), List.of(), List.of(), List.of());
    }

    private static List<String> lines(TemplateText text, ElementId element) {
        var all = text.text().lines().toList();
        return text.of(element).stream().flatMap(b -> all.subList(b.first(), b.last() + 1).stream()).map(String::strip).toList();
    }

    @Test void anElementHasItsLinesWithTheirComment() {
        var text = TemplateText.of(synthesis(), false);
        assertEquals(List.of("# The orders", "Orders:", "Type: AWS::SQS::Queue", "Properties:", "VisibilityTimeout: 30"), lines(text, QUEUE));
        assertEquals("OrdersPolicy:", lines(text, LINK).getFirst());
    }

    @ParameterizedTest @ValueSource(booleans = {true, false})
    void everyLineOfABlockLeadsToItsElement(boolean json) {
        var text = TemplateText.of(synthesis(), json);
        for (var block : text.blocks()) {
            for (int line = block.first(); line <= block.last(); line++) {
                assertEquals(block.element(), text.at(line));
            }
        }
        assertEquals(Optional.empty(), text.at(0));
        assertTrue(lines(text, LINK).getLast().contains(json ? "}" : "!Ref Orders"), lines(text, LINK).toString());
    }

    @ParameterizedTest
    @CsvSource({"abc, abc", "abc, abXc", "abc, ''", "'', abc", "aaa, aa", "abab, ababab", "one two, one 2 two"})
    void aChangeMakesTheNewTextOfTheOld(String before, String after) {
        var change = TextChange.between(before, after);
        assertEquals(after, before.substring(0, change.from()) + change.replacement() + before.substring(change.to()));
        assertEquals(before.equals(after), change.isEmpty());
    }

    private static List<String> found(String text, boolean json) {
        return Highlight.of(text, json).stream().map(h -> h.kind() + " " + text.substring(h.from(), h.to())).toList();
    }

    @Test void yamlIsHighlighted() {
        assertEquals(List.of("COMMENT # why", "KEY AWS::Key", "TAG !Ref", "KEY Timeout", "NUMBER 10", "KEY On", "LITERAL true", "KEY Text", "STRING 'a: b'"),
                found("# why\nAWS::Key: !Ref Orders\n  Timeout: 10\n  On: true\nText: 'a: b'\nUrl:x", false));
        assertEquals(List.of("KEY Type"), found("Type: AWS::SQS::Queue", false));
        assertEquals(List.of("KEY Path"), found("Path: /orders/10", false));
    }

    @Test void jsonIsHighlighted() {
        assertEquals(List.of("KEY \"a\"", "STRING \"b: 1\"", "KEY \"c\"", "NUMBER 12", "LITERAL false"), found("{\"a\": \"b: 1\", \"c\": [12, false]}", true));
    }
}
