package io.archloom.importer;

import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The events of SAM's functions and state machines. Of some, SAM makes a rule, a schedule or an API.
final class SamEvents implements Mechanism {
    /// The property that names the source.
    private static final Map<String, String> SOURCES = Map.ofEntries(Map.entry("S3", "Bucket"), Map.entry("SNS", "Topic"), Map.entry("SQS", "Queue"),
            Map.entry("DynamoDB", "Stream"), Map.entry("Kinesis", "Stream"), Map.entry("MSK", "Stream"), Map.entry("MQ", "Broker"),
            Map.entry("DocumentDB", "Cluster"), Map.entry("Cognito", "UserPool"), Map.entry("CloudWatchLogs", "LogGroupName"),
            Map.entry("Api", "RestApiId"), Map.entry("HttpApi", "ApiId"), Map.entry("WebSocketApi", "ApiId"),
            Map.entry("EventBridgeRule", "EventBusName"), Map.entry("CloudWatchEvent", "EventBusName"));
    /// Events that SAM makes a resource of, of this type.
    private static final Map<String, String> MADE = Map.of("EventBridgeRule", "AWS::Events::Rule", "CloudWatchEvent", "AWS::Events::Rule",
            "Schedule", "AWS::Events::Rule", "ScheduleV2", "AWS::Scheduler::Schedule", "IoTRule", "AWS::IoT::TopicRule");
    private static final Map<String, Instance> IMPLICIT = Map.of(
            "Api", new Instance("ServerlessRestApi", "AWS::Serverless::Api", Map.of(), true),
            "HttpApi", new Instance("ServerlessHttpApi", "AWS::Serverless::HttpApi", Map.of(), true));

    private record Event(String name, String type, Map<String, Value> properties) {}

    private static Stream<Event> events(Instance instance) {
        boolean has = instance.type().equals("AWS::Serverless::Function") || instance.type().equals("AWS::Serverless::StateMachine");
        return !has ? Stream.empty() : Look.at(instance.properties(), "Events").map(Look::entries).orElse(Map.of()).entrySet().stream()
                .flatMap(entry -> Look.text(Look.entries(entry.getValue()), "Type").stream().map(type -> new Event(entry.getKey(), type,
                        Look.at(entry.getValue(), "Properties").map(Look::entries).orElse(Map.of()))));
    }

    /// The resources that SAM makes of a resource's events.
    static List<Instance> implied(Instance instance) {
        return events(instance).map(event -> implied(instance, event)).flatMap(Optional::stream).toList();
    }

    private static Optional<Instance> implied(Instance instance, Event event) {
        var type = MADE.get(event.type());
        if (type != null) {
            // a plain schedule is a rule by its expression
            var properties = event.type().equals("Schedule") ? Map.of("ScheduleExpression", Value.of("")) : event.properties();
            return Optional.of(new Instance(instance.id() + "/" + event.name(), type, properties, true));
        }
        var source = SOURCES.getOrDefault(event.type(), "");
        return event.properties().containsKey(source) ? Optional.empty() : Optional.ofNullable(IMPLICIT.get(event.type()));
    }

    @Override public void find(Scene scene, Links links) {
        for (var instance : scene.instances()) {
            events(instance).forEach(event -> connect(instance, event, scene, links));
        }
    }

    private static void connect(Instance instance, Event event, Scene scene, Links links) {
        var made = implied(instance, event).flatMap(implied -> scene.instance(implied.id()));
        made.ifPresent(source -> links.add(source, How.TRIGGERS, instance));
        var sources = Optional.ofNullable(SOURCES.get(event.type())).map(property -> scene.in(event.properties(), property)).orElse(List.of());
        sources.forEach(source -> links.add(source, How.TRIGGERS, made.orElse(instance)));
        var fails = made.orElse(instance);
        scene.in(event.properties(), "DeadLetterConfig").forEach(queue -> links.add(fails, How.FAILS_TO, queue));
        scene.in(event.properties(), "DestinationConfig", "OnFailure").forEach(queue -> links.add(instance, How.FAILS_TO, queue));
    }
}
