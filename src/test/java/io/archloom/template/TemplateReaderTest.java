package io.archloom.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.template.Template.Entry;
import io.archloom.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {

    private static TemplateReading.Read read(String text) {
        return assertInstanceOf(TemplateReading.Read.class, TemplateReader.read(text, "template.yaml"));
    }

    private static Template withoutComments(Template template) {
        var resources = new LinkedHashMap<LogicalId, Entry>();
        template.resources().forEach((id, entry) -> resources.put(id, new Entry(entry.type(), entry.attributes(), entry.properties(), Optional.empty())));
        return new Template(template.description(), template.transform(), template.metadata(), template.parameters(), template.mappings(),
                template.conditions(), template.globals(), resources, template.outputs());
    }

    @TestFactory Stream<DynamicTest> whatWasWrittenIsReadAgain() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/kinds"))) {
            return files.filter(file -> file.endsWith("template.yaml")).sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getParent().toString(), () -> {
                var text = Files.readString(file);
                // a design in which nothing is deployed has no template to speak of
                if (TemplateReader.read(text, "template.yaml") instanceof TemplateReading.Read(var template, _, var faults)) {
                    assertEquals(List.of(), faults);
                    assertEquals(text, TemplateWriter.yaml(template));
                    assertEquals(template, read(TemplateWriter.yaml(template)).template());
                    assertEquals(withoutComments(template), read(TemplateWriter.json(template)).template());
                } else {
                    assertTrue(!text.contains("Type:"), text);
                }
            }));
        }
    }

    @Test void ofEntriesWithOneNameTheLastHolds() {
        var read = read("""
                Resources:
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties:
                      DelaySeconds: 1
                      FifoQueue: true
                      DelaySeconds: 2
                """);
        assertEquals(Map.of("DelaySeconds", Value.of(2), "FifoQueue", Value.TRUE), read.template().resources().get(new LogicalId("Queue")).properties());
        assertEquals(List.of("template.yaml:7:7: The key DelaySeconds appears twice here; the first is on line 5. Remove or rename one of the two."),
                read.faults().stream().map(TemplateFault::toString).toList());
    }

    @Test void everySectionIsRead() {
        var read = read("""
                AWSTemplateFormatVersion: '2010-09-09'
                Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
                Description: 12
                Metadata: {Owner: us}
                Parameters: {Size: {Type: Number}}
                Mappings: {Regions: {eu: {a: b}}}
                Conditions: {Large: !Equals [!Ref Size, 3]}
                Globals: {Function: {Timeout: 3}}
                Resources:
                  # Takes orders,
                  # one by one
                  Orders: {Type: AWS::SQS::Queue, DependsOn: Other, Properties: {FifoQueue: yes}}
                  Other: {Type: Custom::Thing}
                Outputs: {Url: {Value: {Ref: Orders}}}
                """).template();
        assertEquals(Optional.of("12"), read.description());
        assertEquals(2, assertInstanceOf(Value.ListOf.class, read.transform().orElseThrow()).items().size());
        assertEquals(Map.of("Owner", Value.of("us")), read.metadata());
        assertEquals(new Value.Call("Fn::Equals", Value.list(new Value.Ref("Size"), Value.of(3))), read.conditions().get("Large"));
        assertEquals(new Entry("AWS::SQS::Queue", Map.of("DependsOn", Value.of("Other")), Map.of("FifoQueue", Value.TRUE),
                Optional.of("Takes orders,\none by one")), read.resources().get(new LogicalId("Orders")));
        assertEquals(List.of("Orders", "Other"), read.resources().keySet().stream().map(LogicalId::value).toList());
        assertEquals(Value.map("Value", new Value.Ref("Orders")), read.outputs().get("Url"));
        assertEquals(List.of("Size"), List.copyOf(read.parameters().keySet()));
        assertEquals(List.of("Regions"), List.copyOf(read.mappings().keySet()));
        assertEquals(List.of("Function"), List.copyOf(read.globals().keySet()));
    }

    @Test void longShortAndJsonSayTheSame() {
        var shortForm = read("Resources: {A: {Type: AWS::SQS::Queue, Properties: {X: !GetAtt B.C.D, Y: !Sub '${B}', Z: !If [P, !Ref B, !Ref 'AWS::NoValue']}}}");
        var longForm = read("Resources: {A: {Type: AWS::SQS::Queue, Properties: {X: {'Fn::GetAtt': [B, C.D]}, Y: {'Fn::Sub': '${B}'}, Z: {'Fn::If': [P, {Ref: B}, {Ref: 'AWS::NoValue'}]}}}}");
        var json = read("{\"Resources\": {\"A\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"X\": {\"Fn::GetAtt\": [\"B\", \"C.D\"]}, \"Y\": {\"Fn::Sub\": \"${B}\"},"
                + " \"Z\": {\"Fn::If\": [\"P\", {\"Ref\": \"B\"}, {\"Ref\": \"AWS::NoValue\"}]}}}}}");
        assertEquals(shortForm.template(), longForm.template());
        assertEquals(shortForm.template(), json.template());
    }

    @Test void placesAreThoseOfTheText() {
        var read = read("Resources:\n  A:\n    Type: AWS::SQS::Queue\n");
        assertEquals(2, read.place("Resources", "A").orElseThrow().line());
        assertEquals(5, read.place("Resources", "A", "Type").orElseThrow().column());
        assertEquals(Optional.empty(), read.place("Resources", "B"));
    }

    @Test void whatCannotBeUsedIsLeftOutWithItsPlace() {
        var read = read("""
                Parameters: 3
                Resources:
                  Good: {Type: AWS::SQS::Queue, Properties: [1]}
                  No Type: {Type: AWS::SQS::Queue}
                  Untyped: {Properties: {}}
                  Fn::ForEach::Each: [X, [a], {}]
                """);
        assertEquals(List.of("Good"), read.template().resources().keySet().stream().map(LogicalId::value).toList());
        assertEquals(List.of("1:13", "3:45", "4:3", "5:3", "6:3"), read.faults().stream().map(fault -> fault.line() + ":" + fault.column()).toList());
        assertTrue(read.faults().getLast().toString().startsWith("template.yaml:6:3: Fn::ForEach::Each is a loop"), read.faults()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "[]", "Resources:", "Resources: []", "Resources: {a: {Type: pool}}", "Resources: {a: 1}", "Resources: {a: {Type: [AWS::SQS::Queue]}}",
            "apiVersion: v1\nkind: List", "openapi: 3.0.0\ninfo: {title: x}"})
    void otherTextsAreNoTemplates(String text) {
        assertInstanceOf(TemplateReading.Other.class, TemplateReader.read(text, "x"));
    }

    @Test void aBrokenTextSaysWhere() {
        var faults = assertInstanceOf(TemplateReading.Unreadable.class, TemplateReader.read("Resources: {A: [", "x.yaml")).faults();
        assertTrue(faults.getFirst().toString().startsWith("x.yaml:1:"), faults::toString);
        assertInstanceOf(TemplateReading.Unreadable.class, TemplateReader.read(new byte[] {0, 1, 2, (byte) 0xFF}, "x.yaml"));
    }
}
