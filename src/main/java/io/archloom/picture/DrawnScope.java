package io.archloom.picture;

import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What references mean on a card or a line, where an element's own properties and its ends' are known and no traffic.
///
/// @param words what stands for a name whatever the properties are: titles, verbs
/// @param ends  of a connection: `from` and `to`
record DrawnScope(PropertyScope own, Map<String, String> words, Map<String, DrawnScope> ends) implements Formula.Scope {

    static DrawnScope of(Resource resource, ResourceKind kind, Design design) {
        return new DrawnScope(new PropertyScope(kind.declared(), resource.properties(), design::resolved), Map.of("self", resource.title()), Map.of());
    }

    static DrawnScope of(Connection connection, ConnectionKind kind, Design design, DrawnScope from, DrawnScope to) {
        var level = kind.accessOf(connection);
        return new DrawnScope(new PropertyScope(kind.properties(), connection.properties(), design::resolved), Map.of(
                "verb", level.map(ConnectionKind.AccessLevel::verb).orElse(kind.verb()),
                "access", level.map(ConnectionKind.AccessLevel::title).orElse(""), "from", from.text("self"), "to", to.text("self")),
                Map.of("from", from, "to", to));
    }

    /// The scope that a reference such as `to.Timeout` is about, with what it says there; this one with all of it otherwise.
    private <T> T about(String reference, BiFunction<DrawnScope, String, T> use) {
        int dot = reference.indexOf('.');
        var end = dot < 0 ? null : ends.get(reference.substring(0, dot));
        return end == null ? use.apply(this, reference) : use.apply(end, reference.substring(dot + 1));
    }

    @Override public double number(String reference) {
        return about(reference, (scope, name) -> scope.own.number(name));
    }

    @Override public String text(String reference) {
        return about(reference, DrawnScope::ownText);
    }

    private String ownText(String reference) {
        var word = words.get(reference);
        return word != null ? word : own.value(reference).flatMap(DrawnScope::target).orElseGet(() -> own.text(reference));
    }

    /// A reference to another resource or a parameter is drawn as its name.
    private static Optional<String> target(Value value) {
        return switch (value) {
            case Value.Ref(var name) -> Optional.of(name);
            case Value.GetAtt(var id, _) -> Optional.of(id);
            case Value.Null _, Value.Text _, Value.Num _, Value.Bool _, Value.ListOf _, Value.MapOf _, Value.Sub _, Value.Call _ -> Optional.empty();
        };
    }

    /// A reference as it stands in a text: a number with its unit.
    String print(String reference) {
        return about(reference, DrawnScope::printOwn);
    }

    private String printOwn(String reference) {
        var property = own.declaration(reference);
        var number = own.value(reference).flatMap(Value::asNumber);
        if (property.isPresent() && number.isPresent()) {
            return Wording.print(property.get().unit().toBase(number.get().doubleValue()), property.get().unit());
        }
        var text = ownText(reference);
        return property.stream().flatMap(p -> p.choices().stream()).filter(c -> c.value().equals(text))
                .map(Property.Choice::title).findFirst().orElse(text);
    }
}
