package io.archloom.file;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Existing;
import io.archloom.model.Existing.Held;
import io.archloom.model.Workload;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads environments: what differs in each, and what exists there already.
final class EnvironmentReader {
    private final Faults faults;
    private final ElementReader elements;
    private final ElementReader.Known known;

    EnvironmentReader(Faults faults, ElementReader elements, ElementReader.Known known) {
        this.faults = faults;
        this.elements = elements;
        this.known = known;
    }

    /// Those without fault, at least one.
    List<Environment> environments(List<Node> nodes) {
        var byName = new LinkedHashMap<String, Environment>();
        for (var node : nodes) {
            Fields.of(node, "environment", faults).flatMap(this::environment).ifPresent(environment -> {
                if (byName.putIfAbsent(environment.name(), environment) != null) {
                    faults.add(node, "File.SameEnvironment", environment.name());
                }
            });
        }
        return byName.isEmpty() ? List.of(Environment.PRODUCTION) : List.copyOf(byName.values());
    }

    private Optional<Environment> environment(Fields fields) {
        var name = fields.text("name");
        var region = fields.text("region").orElse(Environment.PRODUCTION.region());
        var parameters = fields.values("parameters");
        var tags = fields.texts("tags");
        var properties = properties(fields.map("properties"));
        var workload = fields.map("workload").map(w -> elements.workload(w, known)).orElse(Workload.NONE);
        var existing = existing(fields.map("existing"));
        var operations = fields.bool("operations");
        fields.refuseOthers();
        if (name.isEmpty()) {
            faults.add(fields.node(), "File.Missing", "name");
        } else if (!Environment.isName(name.get())) {
            faults.add(fields.get("name").orElse(fields.node()), "File.BadEnvironment", name.get());
            return Optional.empty();
        }
        return name.map(n -> new Environment(n, region, parameters, properties, workload, tags, existing, operations));
    }

    private Map<ElementId, Map<String, Value>> properties(Optional<Fields> section) {
        var properties = new LinkedHashMap<ElementId, Map<String, Value>>();
        section.ifPresent(map -> map.forEach((name, node) -> elements.element(map, name, known).ifPresent(id -> {
            if (id instanceof ResourceId || id instanceof ConnectionId) {
                Fields.of(node, name, faults).ifPresent(values -> {
                    var byName = new LinkedHashMap<String, Value>();
                    values.forEach((property, value) -> byName.put(property, value.value()));
                    properties.put(id, byName);
                });
            } else {
                faults.add(map.key(name), "File.NoProperties", name);
            }
        })));
        return properties;
    }

    private Map<ResourceId, Existing> existing(Optional<Fields> section) {
        var existing = new LinkedHashMap<ResourceId, Existing>();
        section.ifPresent(map -> map.forEach((name, node) -> elements.element(map, name, known).ifPresent(id -> {
            if (id instanceof ResourceId resource) {
                Fields.of(node, name, faults).flatMap(this::found).ifPresent(found -> existing.put(resource, found));
            } else {
                faults.add(map.key(name), "File.UnknownElement", name);
            }
        })));
        return existing;
    }

    private static boolean isNamed(Value value) {
        return value instanceof Value.Intrinsic || value.asText().filter(text -> !text.isBlank()).isPresent();
    }

    private Optional<Existing> found(Fields fields) {
        var arn = fields.get("arn");
        var name = fields.get("name");
        var parameter = fields.get("ssm");
        var attributes = fields.values("attributes");
        var held = fields.text("holds").orElse("name");
        fields.refuseOthers();
        var ways = Stream.of("arn", "name", "ssm").filter(way -> fields.get(way).isPresent()).toList();
        if (ways.size() != 1) {
            if (ways.isEmpty()) {
                faults.add(fields.node(), "File.BadExisting");
            } else {
                faults.add(fields.node(), "File.ExistingTwice", String.join(", ", ways));
            }
            return Optional.empty();
        }
        var said = arn.or(() -> name).filter(node -> !isNamed(node.value()));
        if (said.isPresent()) {
            faults.add(said.get(), "File.NotText", ways.getFirst());
            return Optional.empty();
        }
        if (parameter.isEmpty()) {
            return arn.<Existing>map(it -> new Existing.ByArn(it.value(), attributes))
                    .or(() -> name.map(it -> new Existing.ByName(it.value(), attributes)));
        }
        if (!held.equals("name") && !held.equals("arn")) {
            faults.add(fields.get("holds").orElse(fields.node()), "File.BadHeld", held);
            return Optional.empty();
        }
        return fields.text("ssm").map(it -> new Existing.ByParameter(it, held.equals("arn") ? Held.ARN : Held.NAME, attributes));
    }
}
