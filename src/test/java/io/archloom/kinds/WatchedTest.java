package io.archloom.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.CatalogReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever is deployed is watched when the design is operated, or has nothing to look at.
class WatchedTest {
    private static final Map<String, String> UNWATCHED = Map.ofEntries(
            Map.entry("aws/api-destination", "the rule or pipe before it counts what it does not take"),
            Map.entry("aws/api-domain-name", "the APIs behind it count their requests"),
            Map.entry("aws/appconfig-application", "what reads it counts errors"),
            Map.entry("aws/batch-job", "CloudWatch has no metric of jobs; a failed one is an event"),
            Map.entry("aws/cloudformation-macro", "it works while a stack is changed, which tells of failures; its function is watched"),
            Map.entry("aws/cloudwatch-alarm", "it watches by itself"),
            Map.entry("aws/cloudwatch-dashboard", "it shows by itself"),
            Map.entry("aws/cognito-identity-pool", "CloudWatch has no metric of it; what its users call is watched"),
            Map.entry("aws/ecr-repository", "it counts only how often images are pulled"),
            Map.entry("aws/ecs-cluster", "its services are watched"),
            Map.entry("aws/ecs-task", "metrics of single tasks are a paid choice of the cluster; one that failed is an event"),
            Map.entry("aws/event-bus", "its rules count what is delivered and what is not"),
            Map.entry("aws/glue-crawler", "CloudWatch has no metric of it; a run that failed is an event"),
            Map.entry("aws/glue-database", "it is a list of tables"),
            Map.entry("aws/glue-job", "metrics of runs are a paid choice of each job; one that failed is an event"),
            Map.entry("aws/glue-table", "it describes files; who asks for them is watched"),
            Map.entry("aws/kms-key", "the only metric is of key material that somebody brought along"),
            Map.entry("aws/lambda-layer", "it is a part of functions"),
            Map.entry("aws/nested-stack", "what is in it is another template"),
            Map.entry("aws/route53-record-set", "its zone counts questions"),
            Map.entry("aws/secretsmanager-secret", "the only metric is how many secrets there are"),
            Map.entry("aws/ses-receipt-rule", "what it hands over to is watched"),
            Map.entry("aws/ssm-document", "CloudWatch counts the commands of the account together"),
            Map.entry("aws/ssm-parameter", "it counts nothing"),
            Map.entry("aws/xray-group", "it shows by itself"),
            Map.entry("aws/xray-sampling-rule", "it chooses what is seen"));

    private final Catalog catalog = CatalogReader.shipped();

    @Test void whatIsDeployedIsWatchedOrHasNothingToLookAt() {
        var unwatched = catalog.kinds().stream().filter(kind -> kind.type().isPresent() && kind.operations().isEmpty())
                .map(ResourceKind::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(UNWATCHED.keySet()), unwatched);
    }

    /// Without dimensions a metric is that of the whole account; an alarm on it rings for others.
    @Test void everyMetricIsOfTheResource() {
        var faults = new ArrayList<String>();
        catalog.kinds().forEach(kind -> {
            var metrics = new ArrayList<>(kind.operations().alarms().stream().map(alarm -> alarm.metric()).toList());
            kind.operations().widgets().forEach(widget -> metrics.addAll(widget.metrics()));
            metrics.stream().filter(metric -> metric.dimensions().isEmpty()).forEach(metric -> faults.add(kind.id() + " " + metric.name()));
        });
        assertEquals(List.of(), faults);
    }

    @Test void whatRingsIsShown() {
        var blind = catalog.kinds().stream().filter(kind -> !kind.operations().alarms().isEmpty() && kind.operations().widgets().isEmpty())
                .map(ResourceKind::id).toList();
        assertEquals(List.of(), blind);
        assertTrue(catalog.kinds().stream().filter(kind -> !kind.operations().isEmpty()).count() > 40);
    }
}
