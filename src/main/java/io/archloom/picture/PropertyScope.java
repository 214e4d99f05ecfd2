package io.archloom.picture;

import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Formula;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.model.Connection;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the catalogue's formulas and texts mean by a reference when only an element's own properties are known, and no
/// traffic.
record PropertyScope(Map<String, Value> values, Function<String, Optional<Property>> properties,
                     Map<String, String> words, Map<String, PropertyScope> ends) implements Formula.Scope {

    static PropertyScope of(Resource resource, ResourceKind kind) {
        return new PropertyScope(resource.properties(), name -> kind.property(name).or(() -> kind.assumption(name)),
                Map.of("self", resource.title()), Map.of());
    }

    static PropertyScope of(Connection connection, ConnectionKind kind, PropertyScope from, PropertyScope to) {
        var level = kind.accessOf(connection);
        return new PropertyScope(connection.properties(), kind::property, Map.of(
                "verb", level.map(ConnectionKind.AccessLevel::verb).orElse(kind.verb()),
                "access", level.map(ConnectionKind.AccessLevel::title).orElse(""), "from", from.text("self"), "to", to.text("self")),
                Map.of("from", from, "to", to));
    }

    /// The scope that a reference such as `to.Timeout` is about, with what it says there; this one with all of it otherwise.
    private <T> T about(String reference, BiFunction<PropertyScope, String, T> use) {
        int dot = reference.indexOf('.');
        var end = dot < 0 ? null : ends.get(reference.substring(0, dot));
        return end == null ? use.apply(this, reference) : use.apply(end, reference.substring(dot + 1));
    }

    private Optional<Value> value(String reference) {
        return Optional.ofNullable(values.get(reference)).or(() -> properties.apply(reference).flatMap(Property::standard));
    }

    @Override public double number(String reference) {
        return about(reference, PropertyScope::ownNumber);
    }

    private double ownNumber(String reference) {
        var unit = properties.apply(reference).map(Property::unit);
        return value(reference).map(value -> switch (value) {
            case Value.Num(var number) -> unit.map(u -> u.toBase(number.doubleValue())).orElse(number.doubleValue());
            case Value.Bool(var truth) -> truth ? 1.0 : 0.0;
            case Value.Null _, Value.Text _, Value.ListOf _, Value.MapOf _, Value.Intrinsic _ -> Double.NaN;
        }).orElse(Double.NaN);
    }

    @Override public String text(String reference) {
        return about(reference, PropertyScope::ownText);
    }

    private String ownText(String reference) {
        var word = words.get(reference);
        return word != null ? word : value(reference).map(PropertyScope::plain).orElse("");
    }

    /// A reference as it stands in a text: a number with its unit.
    String print(String reference) {
        return about(reference, PropertyScope::printOwn);
    }

    private String printOwn(String reference) {
        var property = properties.apply(reference);
        var number = value(reference).flatMap(Value::asNumber);
        if (property.isPresent() && number.isPresent()) {
            return Wording.print(property.get().unit().toBase(number.get().doubleValue()), property.get().unit());
        }
        var text = ownText(reference);
        return property.stream().flatMap(p -> p.choices().stream()).filter(c -> c.value().equals(text))
                .map(Property.Choice::title).findFirst().orElse(text);
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.Ref(var name) -> name;
            case Value.GetAtt(var id, _) -> id;
            case Value.Null _, Value.ListOf _, Value.MapOf _, Value.Sub _, Value.Call _ -> "";
        };
    }
}
