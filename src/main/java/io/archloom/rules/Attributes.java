package io.archloom.rules;

import io.archloom.edit.Edit;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.schema.Schemas;
import io.archloom.schema.TypeSchema;
import io.archloom.text.Nearest;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Attributes of the target that a connection hands on by the name that its user gave, against the provider's schema.
final class Attributes implements Rule.OfConnection {
    private static final RuleText UNKNOWN = new RuleText("Schema.UnknownAttribute", Severity.ERROR);
    private static final String TARGET = "$to";
    /// The outputs of a stack are whatever its template says.
    private static final String OUTPUTS = "Outputs.";

    @Override public List<Description> descriptions() {
        return List.of(UNKNOWN.description());
    }

    @Override public List<Problem> judge(ConnectionSite site) {
        var emission = site.link().kind().emission();
        return Stream.concat(emission.environment().values().stream(), emission.settings().stream().map(setting -> setting.value()))
                .flatMap(Attributes::naming).distinct().flatMap(property -> judge(site, property).stream()).toList();
    }

    /// The properties of the connection that name an attribute of its target.
    private static Stream<String> naming(Value value) {
        return switch (value) {
            case Value.GetAtt(var id, var attribute) when id.equals(TARGET) && attribute.startsWith("$") -> Stream.of(attribute.substring(1));
            case Value.ListOf(var items) -> items.stream().flatMap(Attributes::naming);
            case Value.MapOf(var entries) -> entries.values().stream().flatMap(Attributes::naming);
            case Value.Sub(_, var variables) -> variables.values().stream().flatMap(Attributes::naming);
            case Value.Call(_, var argument) -> naming(argument);
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _, Value.Ref _, Value.GetAtt _ -> Stream.empty();
        };
    }

    private static Optional<Problem> judge(ConnectionSite site, String property) {
        var kind = site.link().toKind();
        var type = kind.typeProperty().isEmpty() ? kind.type()
                : Optional.ofNullable(site.to().properties().get(kind.typeProperty().get().name())).flatMap(Value::asText);
        var attribute = Optional.ofNullable(site.link().connection().properties().get(property)).flatMap(Value::asText);
        var schema = type.flatMap(Schemas.shipped()::of);
        if (attribute.isEmpty() || schema.isEmpty() || attribute.get().startsWith(OUTPUTS) || isKnown(attribute.get(), schema.get())) {
            return Optional.empty();
        }
        var fix = Nearest.to(attribute.get(), schema.get().attributes())
                .map(near -> UNKNOWN.fix(new Edit.SetProperty(site.link().id(), property, Optional.of(Value.of(near))), near)).orElse(List.of());
        return Optional.of(UNKNOWN.problem(Place.on(site.link().id(), property), fix, site.to().title(), attribute.get(), type.get()));
    }

    /// Some types give what was set, too, which their schemas do not say.
    private static boolean isKnown(String attribute, TypeSchema schema) {
        return schema.attributes().contains(attribute) || schema.shape().property(attribute).isPresent();
    }
}
