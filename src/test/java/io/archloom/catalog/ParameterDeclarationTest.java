package io.archloom.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterDeclarationTest {
    private static String declared(String kind, String property, Optional<Value> literal) {
        return YamlWriter.write(ParameterDeclaration.of(CatalogReader.shipped().kind(kind).orElseThrow().property(property).orElseThrow(), literal));
    }

    @Test void aNumberKeepsItsRange() {
        assertEquals("""
                Type: Number
                Description: Memory
                Default: 256
                MinValue: 128
                MaxValue: 10240
                """, declared("aws/lambda-function", "MemorySize", Optional.of(Value.of(256))));
    }

    @Test void aNumberThatIsOneOfSomeIsNoOther() {
        var lines = declared("aws/vpc", "FlowLogRetention", Optional.empty()).lines().map(String::strip).toList();
        assertEquals(List.of("Type: Number", "Description: Keep flow logs", "Default: 14", "AllowedValues:", "- 1", "- 3", "- 5"), lines.subList(0, 7));
        assertEquals("- 3653", lines.getLast());
    }

    @Test void aTruthIsOneOfTwoTexts() {
        assertEquals("""
                Type: String
                Description: FIFO
                Default: 'true'
                AllowedValues:
                  - 'true'
                  - 'false'
                """, declared("aws/sqs-queue", "FifoQueue", Optional.of(Value.TRUE)));
    }

    @Test void theTextOfATruthIsOne() {
        var fifo = CatalogReader.shipped().kind("aws/sqs-queue").orElseThrow().declared();
        var scope = new PropertyScope(fifo, Map.of("FifoQueue", new Value.Ref("Fifo")), value -> value instanceof Value.Ref ? Value.of("true") : value);

        assertEquals(1, scope.number("FifoQueue"));
    }
}
