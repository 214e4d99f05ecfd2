package io.archloom.yaml;

import io.archloom.value.Value;
import io.archloom.value.Value.Call;
import io.archloom.value.Value.GetAtt;
import io.archloom.value.Value.ListOf;
import io.archloom.value.Value.MapOf;
import io.archloom.value.Value.Ref;
import io.archloom.value.Value.Sub;
import io.archloom.value.Value.Text;
import io.archloom.yaml.Node.Alias;
import io.archloom.yaml.Node.Mapping;
import io.archloom.yaml.Node.Scalar;
import io.archloom.yaml.Node.Sequence;
import io.archloom.yaml.Node.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From nodes to values, and between the two spellings of an intrinsic function.
///
/// The long spelling is a map of one entry: `Ref`, or a name that starts with `Fn::`. `Condition: name` is a function
/// only as an item of `Fn::And`, `Fn::Or` and `Fn::Not`; elsewhere it is an ordinary key. `Fn::ForEach::…` names a
/// loop among other entries and stays a key. A function whose argument has a form CloudFormation does not know keeps
/// that argument in a [Call].
final class Meaning {
    private static final Set<String> TAKES_CONDITIONS = Set.of("Fn::And", "Fn::Or", "Fn::Not");
    private static final String YAML = "tag:yaml.org,2002:";

    private Meaning() {}

    static Value of(Node node) {
        return of(node, false);
    }

    private static Value of(Node node, boolean asCondition) {
        return switch (node) {
            case Alias(_, _, var target) -> of(target, asCondition);
            case Scalar scalar -> scalar(scalar);
            case Sequence list -> function(node).map(name -> intrinsic(name, items(list, name)))
                    .orElseGet(() -> items(list, ""));
            case Mapping map -> function(node).map(name -> intrinsic(name, map(map, false)))
                    .orElseGet(() -> map(map, asCondition));
        };
    }

    /// The node's value without its function tag: the argument, for a tagged node.
    static Value argument(Node node) {
        return switch (node) {
            case Alias alias -> of(alias);
            case Scalar scalar -> Value.of(scalar.text());
            case Sequence list -> items(list, function(node).orElse(""));
            case Mapping map -> map(map, false);
        };
    }

    private static Value scalar(Scalar scalar) {
        var function = function(scalar);
        if (function.isPresent()) return intrinsic(function.get(), Value.of(scalar.text()));
        var plain = scalar.style() == Style.PLAIN;
        return switch (scalar.tag().orElse("")) {
            case "" -> plain ? Scalars.meaningOf(scalar.text()) : Value.of(scalar.text());
            case YAML + "int", YAML + "float", YAML + "bool" -> Scalars.meaningOf(scalar.text());
            case YAML + "null" -> Value.NULL;
            default -> Value.of(scalar.text());
        };
    }

    private static Value items(Sequence list, String function) {
        boolean conditions = TAKES_CONDITIONS.contains(function);
        return Value.list(list.items().stream().map(item -> of(item, conditions)).toList());
    }

    private static Value map(Mapping map, boolean asCondition) {
        if (map.entries().size() == 1) {
            var entry = map.entries().getFirst();
            var name = entry.name();
            boolean isFunction = name.equals("Ref") || name.startsWith("Fn::") && !name.startsWith("Fn::ForEach")
                    || asCondition && name.equals("Condition");
            if (isFunction) {
                var argument = entry.value().resolved() instanceof Sequence list && list.tag().isEmpty()
                        ? items(list, name) : of(entry.value());
                var meaning = intrinsic(name, argument);
                boolean textWanted = name.equals("Ref") || name.equals("Condition");
                if (!textWanted || argument instanceof Text) return meaning;
            }
        }
        return entries(map);
    }

    private static MapOf entries(Mapping map) {
        var entries = new LinkedHashMap<String, Value>();
        var merged = new ArrayList<MapOf>();
        for (var entry : map.entries()) {
            if (entry.isMerge()) merged.addAll(mergedBy(entry));
            else entries.put(entry.name(), of(entry.value()));
        }
        for (var source : merged) source.entries().forEach(entries::putIfAbsent);
        return Value.map(entries);
    }

    /// The maps that a `<<` entry takes over, the strongest first.
    static List<MapOf> mergedBy(Node.Entry entry) {
        return switch (entry.value().resolved()) {
            case Mapping map -> List.of(entries(map));
            case Sequence list -> list.items().stream().map(item -> entries((Mapping) item.resolved())).toList();
            case Scalar _, Alias _ -> List.of();
        };
    }

    /// The long name of the function that the node's tag names.
    static Optional<String> function(Node node) {
        return node.tag().filter(tag -> tag.startsWith("!") && tag.length() > 1).map(tag -> tag.substring(1))
                .map(name -> name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name);
    }

    private static Value intrinsic(String name, Value argument) {
        return switch (name) {
            case "Ref" -> argument instanceof Text(var target) ? new Ref(target) : new Call(name, argument);
            case "Fn::GetAtt" -> getAtt(argument);
            case "Fn::Sub" -> sub(argument);
            default -> new Call(name, argument);
        };
    }

    private static Value getAtt(Value argument) {
        if (argument instanceof Text(var path) && path.indexOf('.') > 0) {
            int dot = path.indexOf('.');
            return new GetAtt(path.substring(0, dot), path.substring(dot + 1));
        }
        if (argument instanceof ListOf(var parts) && parts.size() >= 2 && parts.stream().allMatch(Text.class::isInstance)) {
            var names = parts.stream().map(part -> part.asText().orElseThrow()).toList();
            return new GetAtt(names.getFirst(), String.join(".", names.subList(1, names.size())));
        }
        return new Call("Fn::GetAtt", argument);
    }

    private static Value sub(Value argument) {
        return switch (argument) {
            case Text(var template) -> new Sub(template);
            case ListOf(var parts) when parts.size() == 2 && parts.getFirst() instanceof Text(var template)
                    && parts.getLast() instanceof MapOf(var variables) -> new Sub(template, variables);
            default -> new Call("Fn::Sub", argument);
        };
    }

    /// A function as its long name and its argument.
    record Spelled(String name, Value argument) {}

    /// The long spelling, as JSON needs it.
    static Spelled spelled(Value.Intrinsic intrinsic) {
        return switch (intrinsic) {
            case Ref(var name) -> new Spelled("Ref", Value.of(name));
            case GetAtt(var id, var attribute) -> new Spelled("Fn::GetAtt", Value.list(Value.of(id), Value.of(attribute)));
            case Sub(var template, var variables) -> new Spelled("Fn::Sub", variables.isEmpty() ? Value.of(template)
                    : Value.list(Value.of(template), Value.map(variables)));
            case Call(var function, var argument) -> new Spelled(function, argument);
        };
    }
}
