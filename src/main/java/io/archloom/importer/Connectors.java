package io.archloom.importer;

import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;

/// SAM's connectors: resources of their own, or entries of the resource that they start from.
final class Connectors implements Mechanism {
    @Override public void find(Scene scene, Links links) {
        for (var instance : scene.instances()) {
            if (instance.type().equals("AWS::Serverless::Connector")) {
                Look.at(instance.properties(), "Source").flatMap(end -> end(end, scene)).ifPresent(source ->
                        connect(source, instance.properties(), scene, links));
            }
        }
        scene.connectors().forEach((source, connectors) -> connectors.forEach(connector ->
                scene.instance(source).ifPresent(from -> connect(from, Look.entries(connector), scene, links))));
    }

    private static void connect(Instance source, Map<String, Value> properties, Scene scene, Links links) {
        Look.items(properties, "Destination").forEach(item -> end(item, scene).ifPresent(target -> links.add(source, How.USES, target)));
    }

    private static Optional<Instance> end(Value end, Scene scene) {
        return Look.text(Look.entries(end), "Id").flatMap(scene::named)
                .or(() -> Look.at(end, "Arn").flatMap(arn -> scene.in(arn).stream().findFirst()));
    }
}
