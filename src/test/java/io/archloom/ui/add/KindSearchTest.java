package io.archloom.ui.add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.CatalogReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindSearchTest {
    private static final List<ResourceKind> KINDS = CatalogReader.shipped().kinds();

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

    @ParameterizedTest
    @CsvSource({"cron, aws/schedule", "nosql, aws/dynamodb-table", "cdn, aws/cloudfront-distribution", "postgres, aws/rds-instance", "redis, aws/elasticache-cluster",
        "docker, aws/ecs-service", "kafka, aws/msk-cluster", "login, aws/cognito-user-pool", "workflow, aws/state-machine", "dns, aws/route53-hosted-zone",
        "blob storage, aws/s3-bucket", "vm, aws/ec2-server", "webhook, aws/lambda-function-url"})
    void otherWordsFindWhatTheyMean(String words, String kind) {
        assertTrue(KindSearch.find(KINDS, words).stream().map(ResourceKind::id).toList().contains(kind), () -> "found " + KindSearch.find(KINDS, words).stream().map(ResourceKind::id).toList());
    }

    @Test void whatATitleBeginsWithComesFirst() {
        assertEquals("aws/vpc", KindSearch.find(KINDS, "network").getFirst().id());
    }

    @Test void nonsenseFindsNothing() {
        assertTrue(KindSearch.find(KINDS, "zzz").isEmpty());
    }
}
