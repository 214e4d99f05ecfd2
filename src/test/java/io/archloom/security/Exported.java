package io.archloom.security;

import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A template as security rules look at it.
///
/// @param declined logical ids of what the user has declined something for, with a reason, by rule of the design: `Api.NoAuthorizer`
/// @param told     likewise, of what the user is told
record Exported(Template template, Map<String, Set<String>> declined, Map<String, Set<String>> told) {

    record Part(String id, Template.Entry entry) {
        String type() {
            return entry.type();
        }

        /// What stands at a dotted path of its properties.
        Optional<Value> at(String path) {
            return Exported.at(Value.map(entry.properties()), path);
        }

        boolean says(String path, Value value) {
            return at(path).filter(value::equals).isPresent();
        }

        boolean has(String path) {
            return at(path).isPresent();
        }
    }

    /// A statement of a policy, and where it stands.
    record Statement(Part part, Value.MapOf value) {
        boolean allows() {
            return value.get("Effect").filter(Value.of("Allow")::equals).isPresent();
        }

        List<String> texts(String key) {
            return value.get(key).map(Exported::texts).orElse(List.of());
        }

        boolean hasCondition() {
            return value.get("Condition").isPresent();
        }
    }

    static Optional<Value> at(Value value, String path) {
        Optional<Value> at = Optional.of(value);
        for (var step : path.split("\\.")) {
            at = at.flatMap(here -> switch (here) {
                case Value.MapOf map -> map.get(step);
                case Value.ListOf(var items) when !items.isEmpty() -> items.getFirst() instanceof Value.MapOf map ? map.get(step) : Optional.empty();
                default -> Optional.empty();
            });
        }
        return at;
    }

    /// The texts of a text, of a list of them, or of a map's values.
    static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.Sub(var text, _) -> List.of(text);
            case Value.ListOf(var items) -> items.stream().flatMap(item -> texts(item).stream()).toList();
            case Value.MapOf(var entries) -> entries.values().stream().flatMap(item -> texts(item).stream()).toList();
            default -> List.of();
        };
    }

    Stream<Part> parts(String... types) {
        var wanted = Set.of(types);
        return template.resources().entrySet().stream().map(entry -> new Part(entry.getKey().value(), entry.getValue()))
                .filter(part -> wanted.isEmpty() || wanted.contains(part.type()));
    }

    /// What of these types does not hold.
    Stream<String> without(Predicate<Part> holds, String... types) {
        return parts(types).filter(part -> !isRaw(part.id()) && !holds.test(part)).map(Part::id);
    }

    boolean isDeclined(String rule, String id) {
        return declined.getOrDefault(rule, Set.of()).contains(id);
    }

    boolean isTold(String rule, String id) {
        return told.getOrDefault(rule, Set.of()).contains(id);
    }

    /// All statements of all policies.
    List<Statement> statements() {
        var found = new ArrayList<Statement>();
        parts().forEach(part -> part.entry().properties().values().forEach(value -> collect(part, value, found)));
        return found;
    }

    private static void collect(Part part, Value value, List<Statement> found) {
        switch (value) {
            case Value.MapOf map -> {
                if (map.get("Effect").isPresent() && (map.get("Action").isPresent() || map.get("NotAction").isPresent())) {
                    found.add(new Statement(part, map));
                }
                map.entries().values().forEach(inner -> collect(part, inner, found));
            }
            case Value.ListOf(var items) -> items.forEach(item -> collect(part, item, found));
            case Value.Call(_, var argument) -> collect(part, argument, found);
            default -> {}
        }
    }

    /// The policies of a type that are for a resource.
    Stream<Part> policiesOf(String id, String type, String property) {
        return parts(type).filter(policy -> policy.at(property).filter(value -> Mentions.in(value).names().contains(id)).isPresent());
    }

    /// What is drawn as the user wrote it, every property of it: not ours to judge.
    boolean isRaw(String id) {
        return isDeclined("Raw", id);
    }

    /// Whether a policy of the resource refuses what comes unencrypted.
    boolean refusesPlainTransport(String id, String type, String property) {
        var policies = policiesOf(id, type, property).map(Part::id).toList();
        return statements().stream().anyMatch(statement -> policies.contains(statement.part().id()) && !statement.allows()
                && at(statement.value(), "Condition.Bool").flatMap(bool -> bool instanceof Value.MapOf map ? map.get("aws:SecureTransport") : Optional.empty())
                        .filter(Value.of("false")::equals).isPresent());
    }

    Optional<Part> part(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.ofNullable(template.resources().get(new LogicalId(id))).map(entry -> new Part(id, entry));
    }
}
