package io.archloom.importer;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.Written;
import io.archloom.value.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which kind a resource is: by its type, and where several kinds have that type, by what they say of its properties.
///
/// A kind whose own emission sets a property to something else than the resource has comes last (a WebSocket API is no HTTP
/// API); of the others, the one that agrees most is chosen.
final class Kinds {
    private static final int NONE = -1;
    private static final int AGREES = 2;
    private static final int DIFFERS = -10;

    private final List<ResourceKind> kinds;

    Kinds(Catalog catalog) {
        kinds = catalog.kinds();
    }

    Optional<ResourceKind> of(Instance instance) {
        return kinds.stream().filter(kind -> byType(kind, instance) != NONE).max(Comparator
                .comparingInt((ResourceKind kind) -> byType(kind, instance) + byProperties(kind, instance))
                .thenComparing(Comparator.comparingInt(kinds::indexOf).reversed()));
    }

    private static int byType(ResourceKind kind, Instance instance) {
        boolean own = Stream.concat(kind.type().stream(), kind.samType().stream()).anyMatch(instance.type()::equals);
        int written = kind.written().also().stream().filter(form -> form.matches(instance.type())).mapToInt(form -> agreement(form, instance)).max().orElse(NONE);
        return Math.max(own ? 1 : NONE, written);
    }

    private static int byProperties(ResourceKind kind, Instance instance) {
        int agreement = 0;
        for (var constant : constants(kind).entrySet()) {
            var there = Look.at(instance.properties(), constant.getKey().split("\\.")).filter(Kinds::isLiteral);
            if (there.isPresent() && isLiteral(constant.getValue())) {
                agreement += there.get().equals(constant.getValue()) ? AGREES : DIFFERS;
            }
        }
        return agreement;
    }

    /// What every resource of the kind says.
    private static Map<String, Value> constants(ResourceKind kind) {
        var constants = new HashMap<>(kind.emission().properties());
        kind.emission().settings().stream().filter(setting -> setting.when().isEmpty() && !setting.append())
                .forEach(setting -> constants.put(setting.path(), setting.value()));
        return constants;
    }

    private static int agreement(Written.Form form, Instance instance) {
        return form.with().map(property -> Look.at(instance.properties(), property.split("\\.")).isPresent() ? 3 : NONE).orElse(1);
    }

    private static boolean isLiteral(Value value) {
        return value instanceof Value.Text(var text) && !text.startsWith("$") || value instanceof Value.Bool || value instanceof Value.Num;
    }
}
