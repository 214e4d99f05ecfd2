package io.archloom.synth;

import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A template as CloudFormation reads it in one environment: conditions decided, mappings looked up.
final class Evaluated {
    private static final Value NOTHING = new Value.Ref("AWS::NoValue");

    private final Template template;
    private final Map<String, Value> parameters;

    private Evaluated(Template template, Map<String, Value> parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    /// The resources and outputs of a template in an environment.
    static Template in(Template template, String environment) {
        return new Evaluated(template, Map.of(SharedTemplate.PARAMETER, Value.of(environment))).evaluated();
    }

    private Template evaluated() {
        var resources = new LinkedHashMap<LogicalId, Template.Entry>();
        template.resources().forEach((id, entry) -> {
            if (isWanted(entry.attributes().get("Condition"))) {
                var attributes = new LinkedHashMap<>(entry.attributes());
                attributes.remove("Condition");
                resources.put(id, new Template.Entry(entry.type(), values(attributes), values(entry.properties()), entry.comment()));
            }
        });
        var outputs = new LinkedHashMap<String, Value>();
        template.outputs().forEach((name, output) -> {
            var map = (Value.MapOf) output;
            if (isWanted(map.entries().get("Condition"))) {
                var entries = new LinkedHashMap<>(map.entries());
                entries.remove("Condition");
                outputs.put(name, Value.map(values(entries)));
            }
        });
        return new Template(template.description(), template.transform(), Map.of(), Map.of(), Map.of(), Map.of(), values(template.globals()),
                resources, outputs);
    }

    private boolean isWanted(Value condition) {
        return !(condition instanceof Value.Text(var name)) || !template.conditions().containsKey(name) || holds(template.conditions().get(name));
    }

    /// Whether a condition asks for the environment, not the user's own.
    private boolean isOurs(Value name) {
        return name.asText().map(template.conditions()::get).filter(it -> Mentions.in(it).names().contains(SharedTemplate.PARAMETER)).isPresent();
    }

    private boolean holds(Value condition) {
        if (!(condition instanceof Value.Call(var function, var argument))) {
            throw new AssertionError("no condition: " + condition);
        }
        if (function.equals("Condition")) {
            return holds(template.conditions().get(argument.asText().orElseThrow()));
        }
        var items = ((Value.ListOf) argument).items();
        return switch (function) {
            case "Fn::Equals" -> resolved(items.getFirst()).equals(resolved(items.getLast()));
            case "Fn::Not" -> !holds(items.getFirst());
            case "Fn::Or" -> items.stream().anyMatch(this::holds);
            case "Fn::And" -> items.stream().allMatch(this::holds);
            default -> throw new AssertionError(function);
        };
    }

    private Value resolved(Value value) {
        return value instanceof Value.Ref(var name) && parameters.containsKey(name) ? parameters.get(name) : value;
    }

    private Map<String, Value> values(Map<String, Value> entries) {
        var values = new LinkedHashMap<String, Value>();
        entries.forEach((name, value) -> value(value).ifPresent(it -> values.put(name, it)));
        return values;
    }

    /// Empty for no value.
    private Optional<Value> value(Value value) {
        return switch (value) {
            case Value.Ref ref when ref.equals(NOTHING) -> Optional.empty();
            case Value.Ref ref -> Optional.of(resolved(ref));
            case Value.Call(var function, Value.ListOf(var items)) when function.equals("Fn::If") && isOurs(items.getFirst()) ->
                    value(holds(template.conditions().get(items.getFirst().asText().orElseThrow())) ? items.get(1) : items.get(2));
            case Value.Call(var function, Value.ListOf(var items)) when function.equals("Fn::FindInMap")
                    && items.getFirst().equals(Value.of(Differences.MAPPING)) -> Optional.of(lookedUp(items.get(1), items.get(2)));
            case Value.Call(var function, var argument) -> value(argument).map(it -> new Value.Call(function, it));
            case Value.ListOf(var items) -> Optional.of(Value.list(items.stream().flatMap(it -> value(it).stream()).toList()));
            case Value.MapOf(var entries) -> Optional.of(Value.map(values(entries)));
            case Value.Sub(var text, var variables) -> Optional.of(new Value.Sub(text, values(variables)));
            case Value other -> Optional.of(other);
        };
    }

    private Value lookedUp(Value environment, Value key) {
        var mapping = (Value.MapOf) template.mappings().get(Differences.MAPPING);
        var entries = (Value.MapOf) mapping.get(resolved(environment).asText().orElseThrow()).orElseThrow();
        return entries.get(key.asText().orElseThrow()).orElseThrow();
    }
}
