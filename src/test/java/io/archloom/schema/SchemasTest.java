package io.archloom.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private final Schemas schemas = Schemas.shipped();

    @Test void everyTypeCanBeRead() {
        assertEquals(1585, schemas.types().size());
        for (var type : schemas.types()) {
            var schema = schemas.of(type).orElseThrow(() -> new AssertionError(type));
            assertEquals(type, schema.type());
            schema.shape().properties().forEach((name, shape) -> shape.types().forEach(it -> assertFalse(it.isBlank(), type + " " + name)));
        }
    }

    @Test void aTypeThatIsNotThereIsNotThere() {
        assertEquals(Optional.empty(), schemas.of("AWS::SQS::Quueue"));
        assertEquals(Optional.empty(), schemas.of("aws::sqs::queue"));
        assertEquals(Optional.empty(), schemas.of("../../etc/passwd"));
    }

    @Test void attributesAreWhatCloudFormationSets() {
        var instance = schemas.of("AWS::RDS::DBInstance").orElseThrow();
        assertTrue(instance.attributes().contains("Endpoint.Address"), instance.attributes().toString());
        assertTrue(instance.shape().required().isEmpty());
    }
}
