package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import io.archloom.workflow.Outline;
import io.archloom.workflow.WorkflowReader;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import io.archloom.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatesLanguageTest {

    @TestFactory Stream<DynamicTest> statesBecomeAmazonStatesLanguage() throws IOException {
        try (var in = StatesLanguageTest.class.getResourceAsStream("states.txt")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")).skip(1).map(part -> {
                var title = part.substring(0, part.indexOf('\n'));
                var halves = part.substring(part.indexOf('\n') + 1).split("(?m)^--\n");
                return DynamicTest.dynamicTest(title, () -> {
                    var read = WorkflowReader.read(Outline.closed(yaml(halves[0])));
                    assertEquals(List.of(), read.faults());
                    assertEquals(YamlWriter.write(yaml(halves[1])), YamlWriter.write(StatesLanguage.of(read.workflow(), StatesLanguageTest::task)));
                });
            }).toList().stream();
        }
    }

    static Value yaml(String text) {
        return ((YamlDocument) YamlReader.read(text, "")).value();
    }

    private static Optional<Map<String, Value>> task(String target) {
        var said = new LinkedHashMap<String, Value>();
        said.put("Resource", Value.of("arn:" + target));
        said.put("Parameters", Value.map("FunctionName", Value.of(target), "Payload.$", Value.of("$")));
        return Optional.of(said);
    }

    @Test void functionsOfADefinitionInAFileAreHandedIn() {
        var substitutions = new Substitutions();
        var inFile = substitutions.in(Value.map("Resource", new Value.Sub("arn:${AWS::Partition}:states:::lambda:invoke"),
                "FunctionName", new Value.GetAtt("Check", "Arn"), "Table", new Value.Ref("Items"), "Plain", Value.of("$.a")));
        assertEquals(Value.map("Resource", Value.of("arn:${Partition}:states:::lambda:invoke"), "FunctionName", Value.of("${CheckArn}"),
                "Table", Value.of("${Items}"), "Plain", Value.of("$.a")), inFile);
        assertEquals(Map.of("Partition", new Value.Ref("AWS::Partition"), "CheckArn", new Value.GetAtt("Check", "Arn"), "Items", new Value.Ref("Items")),
                substitutions.values());
    }
}
