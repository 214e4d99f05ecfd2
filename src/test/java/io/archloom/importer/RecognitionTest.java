package io.archloom.importer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.template.TemplateReader;
import io.archloom.template.TemplateReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Small templates, each with all that is to be found in it on lines that begin with `#=`.
class RecognitionTest {
    private static final Path TEMPLATES = Path.of("src/test/resources/io/archloom/importer/templates");

    private static Recognition recognition(String text) {
        var read = assertInstanceOf(TemplateReading.Read.class, TemplateReader.read(text, "template.yaml"));
        return Recognition.of(read.template(), CatalogReader.shipped());
    }

    @TestFactory Stream<DynamicTest> allOfItIsFoundAndNothingElse() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                var text = Files.readString(file);
                var expected = text.lines().filter(line -> line.startsWith("#= ")).map(line -> line.substring(3)).collect(Collectors.toCollection(TreeSet::new));
                assertEquals(String.join("\n", expected), String.join("\n", found(recognition(text), text.lines().anyMatch(line -> line.matches("#= \\S+ (is|folds into) .*")))));
            }));
        }
    }

    private static TreeSet<String> found(Recognition recognition, boolean parts) {
        var found = new TreeSet<String>();
        recognition.links().forEach(link -> found.add(link.from() + " " + link.how().word() + " " + link.to() + (link.polled() ? " to poll" : "")));
        if (parts) {
            recognition.parts().values().forEach(part -> found.add(part.instance().id() + switch (part) {
                case Part.Drawn(_, var kind) -> " is " + kind.id();
                case Part.Folded(_, var into) -> " folds into " + into.orElse("nothing here");
                case Part.Generic _ -> " is generic";
            }));
        }
        return found;
    }

    @Test void largeTextsTakeNoLongTime() {
        var text = "Resources: {A: {Type: AWS::Serverless::Function, Properties: {Environment: {Variables: {X: !Sub '%s', Y: !Sub '%s'}}}}, B: {Type: AWS::SQS::Queue}}";
        var link = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> recognition(text.formatted("${" + "A".repeat(3_000_000) + "}", "${B}${Bx}".repeat(300_000)))).links();
        assertEquals(List.of(new Link("A", How.USES, "B", false)), link);
    }

    @TestFactory Stream<DynamicTest> noFormOfAValueBreaksIt() {
        var odd = new ArrayList<String>();
        for (var value : new String[] {"~", "3", "text", "[1, [2]]", "{Ref: A}", "!Ref [A]", "!GetAtt A", "!GetAtt [A, !Ref B]", "!If [x]", "!If [C, {Type: S3}, {}]", "!Sub [a]", "'${'", "!Sub '${'",
                "!Sub '${}'", "!Sub '${.}'", "{Type: ~}", "{Properties: 3}", "{A: {Type: SQS, Properties: [1]}}", "{A: {Type: [SQS]}}", "{Statement: [3, {Action: {a: b}, Resource: 3}]}"}) {
            odd.add(value);
        }
        return odd.stream().map(value -> DynamicTest.dynamicTest(value, () -> assertDoesNotThrow(() -> recognition("""
                Globals: {Function: ODD}
                Resources:
                  A: {Type: 'AWS::Serverless::Function', Connectors: ODD, Properties: {Events: ODD, Policies: ODD, Environment: ODD, Layers: ODD, Role: ODD}}
                  B: {Type: 'AWS::IAM::Role', Properties: {Policies: ODD, ManagedPolicyArns: ODD}}
                  C: {Type: 'AWS::Lambda::Alias', Properties: {FunctionName: ODD}}
                  D: {Type: 'AWS::Serverless::Connector', Properties: {Source: ODD, Destination: ODD}}
                  E: {Type: 'AWS::IAM::Policy', Properties: {Roles: ODD, PolicyDocument: ODD}}
                  F: {Type: 'AWS::Events::Rule', Properties: {Targets: ODD, EventBusName: ODD}}
                  G: {Type: 'AWS::Lambda::Alias', Properties: {FunctionName: !Ref G}}
                  H: {Type: 'AWS::Serverless::Api', Properties: ODD}
                """.replace("ODD", value)))));
    }
}
