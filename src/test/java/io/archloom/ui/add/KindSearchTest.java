package io.archloom.ui.add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindSearchTest {
    private static final List<ResourceKind> KINDS = Catalog.shipped().kinds();

    @Test void noWordsFindEverythingInTheCataloguesOrder() {
        assertEquals(KINDS, KindSearch.find(KINDS, "  "));
    }

    @Test void aTitleIsFoundByParts() {
        assertEquals("aws/sqs-queue", KindSearch.find(KINDS, "queue sqs").getFirst().id());
    }

    @Test void aTypeIsFoundToo() {
        assertEquals(List.of("aws/dynamodb-table"), KindSearch.find(KINDS, "AWS::DynamoDB").stream().map(ResourceKind::id).toList());
    }

    @Test void titlesComeBeforeSummaries() {
        var found = KindSearch.find(KINDS, "bucket");
        assertEquals("aws/s3-bucket", found.getFirst().id());
    }

    @Test void nonsenseFindsNothing() {
        assertTrue(KindSearch.find(KINDS, "zzz").isEmpty());
    }
}
