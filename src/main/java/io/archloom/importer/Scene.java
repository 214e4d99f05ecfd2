package io.archloom.importer;

import io.archloom.template.Template;
import io.archloom.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The resources of a template, those that SAM will make of it, and what names in its values stand for.
final class Scene {
    private static final Set<String> STANDS_FOR_FUNCTION = Set.of("AWS::Lambda::Alias", "AWS::Lambda::Version", "AWS::Lambda::Url");
    /// What SAM appends to a resource's id for those that it makes of it.
    private static final Pattern MADE_BY_SAM = Pattern.compile("Role|Version\\w*|Alias\\w*|Url|Deployment\\w*|\\w*Stage");
    private static final String SAM = "AWS::Serverless::";
    private static final Set<String> API = Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");
    /// A logical id, and what SAM appends to it.
    private static final int LONGEST_NAME = 512;
    private static final int MOST_STEPS = 5;

    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, List<Value>> connectors = new LinkedHashMap<>();

    Scene(Template template, SideFiles files) {
        template.resources().forEach((id, entry) -> {
            var properties = entry.type().startsWith(SAM)
                    ? Look.merged(Look.entries(template.globals().getOrDefault(entry.type().substring(SAM.length()), Value.NULL)), entry.properties())
                    : entry.properties();
            boolean isApi = API.contains(Instance.plain(entry.type()));
            instances.put(id.value(), new Instance(id.value(), entry.type(), isApi ? files.included(properties) : properties, false));
            connectors.put(id.value(), Look.entries(entry.attributes().getOrDefault("Connectors", Value.NULL)).values().stream()
                    .flatMap(connector -> Look.at(connector, "Properties").stream()).toList());
        });
        for (var instance : List.copyOf(instances.values())) {
            SamEvents.implied(instance).forEach(made -> instances.putIfAbsent(made.id(), made));
        }
    }

    Collection<Instance> instances() {
        return instances.values();
    }

    Optional<Instance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /// The properties of SAM's connectors that are written in a resource, by its id.
    Map<String, List<Value>> connectors() {
        return connectors;
    }

    /// The resource that a name in the template stands for: an alias or version is its function, and what SAM makes of a
    /// resource is that resource.
    Optional<Instance> named(String name) {
        return named(name, MOST_STEPS);
    }

    private Optional<Instance> named(String name, int steps) {
        var there = instances.get(name);
        if (there == null) {
            return made(name);
        }
        if (!STANDS_FOR_FUNCTION.contains(there.type()) || steps == 0) {
            return Optional.of(there);
        }
        var function = Look.at(there.properties(), "FunctionName").or(() -> Look.at(there.properties(), "TargetFunctionArn"));
        return function.stream().flatMap(value -> Reference.in(value).stream()).map(reference -> named(reference.name(), steps - 1))
                .flatMap(Optional::stream).findFirst().or(() -> Optional.of(there));
    }

    private Optional<Instance> made(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        for (int end = name.length() - 1; end > 0; end--) {
            var owner = instances.get(name.substring(0, end));
            if (owner != null && owner.type().startsWith(SAM)) {
                var rest = name.substring(end);
                var event = instances.get(owner.id() + "/" + rest);
                if (event != null || MADE_BY_SAM.matcher(rest).matches()) {
                    return Optional.of(event == null ? owner : event);
                }
            }
        }
        return Optional.empty();
    }

    /// The resources that a value refers to, in the order written.
    List<Instance> in(Value value) {
        return Reference.in(value).stream().map(reference -> named(reference.name())).flatMap(Optional::stream).distinct().toList();
    }

    List<Instance> in(Map<String, Value> properties, String... path) {
        return Look.at(properties, path).map(this::in).orElse(List.of());
    }
}
