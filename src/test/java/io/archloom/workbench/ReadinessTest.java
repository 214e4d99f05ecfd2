package io.archloom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.catalog.Aspect;
import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.model.Criticality;
import io.archloom.rules.Rules;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final Catalog CATALOG = CatalogReader.shipped();
    private static final Rules RULES = Rules.of(CATALOG);

    /// The only path of a design whose first environment says something.
    private static Readiness.Path path(String production) {
        var text = """
                archloom: 1
                name: Queue
                resources:
                  Orders: {kind: aws/sqs-queue}
                  Worker: {kind: aws/lambda-function, properties: {Runtime: python3.13}}
                connections:
                  Orders-Worker: {from: Orders.consumers, to: Worker.invoke}
                workload:
                  loads: {Orders: {rate: 3/s}}
                environments:
                  - {name: production, region: eu-west-1%s}
                  - {name: dev, region: eu-west-1}
                """.formatted(production);
        var design = assertInstanceOf(Opened.Readable.class, DesignReader.read(text, "test")).design();
        return Readiness.of(new Analyst(CATALOG).analyse(design), RULES).paths().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "', operations: true', false", "', operations: false', true"})
    void aDesignIsOperatedWhereItsEnvironmentSaysSo(String production, boolean missing) {
        assertEquals(missing, path(production).missing().containsKey(Aspect.OPERATIONS));
    }

    @Test void aPathIsAsCriticalAsItsEnvironmentSays() {
        assertEquals(Optional.of(Criticality.REGULATED),
                path(", workload: {loads: {Orders: {rate: 3/s, criticality: regulated}}}").criticality());
    }
}
