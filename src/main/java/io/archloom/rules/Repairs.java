package io.archloom.rules;

import io.archloom.catalog.KindRule;
import io.archloom.catalog.Property;
import io.archloom.catalog.formula.Formula;
import io.archloom.edit.Edit;
import io.archloom.model.Assumption;
import io.archloom.problem.Fix;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// From the repair that a catalogue's rule describes to the edit that does it.
final class Repairs {
    private static final MathContext DIGITS = new MathContext(6);

    private Repairs() {}

    static List<Fix> at(ResourceSite site, KindRule rule) {
        return rule.fix().flatMap(repair -> fix(repair, Owned.of(site, repair.property()), site.scope())).stream().toList();
    }

    static List<Fix> at(ConnectionSite site, KindRule rule) {
        return rule.fix().flatMap(repair -> fix(repair, Owned.of(site, repair.property()), site.scope())).stream().toList();
    }

    private static Optional<Fix> fix(KindRule.Repair repair, Owned owned, Formula.Scope scope) {
        return owned.property().flatMap(property -> value(repair, property, scope)).map(value -> new Fix(repair.label().render(scope),
                owned.assumed() ? new Edit.SetAssumption(owned.owner(), owned.name(), Optional.of(Assumption.typed(value)))
                        : new Edit.SetProperty(owned.owner(), owned.name(), Optional.of(value))));
    }

    private static Optional<Value> value(KindRule.Repair repair, Property property, Formula.Scope scope) {
        if (repair.text().isPresent()) {
            var text = repair.text().get().render(scope);
            return text.isBlank() ? Optional.empty()
                    : Optional.of(property.type() == Property.Type.LIST ? Value.list(Value.of(text)) : Value.of(text));
        }
        return repair.value().map(formula -> formula.in(scope)).filter(Double::isFinite).map(base -> number(base, property));
    }

    /// A number of base units as a value of the property, in the unit that it is stored in.
    static Value number(double base, Property property) {
        double stored = property.unit().fromBase(base);
        return switch (property.type()) {
            case BOOLEAN -> Value.of(base != 0);
            case INTEGER -> Value.of(Math.round(stored));
            case NUMBER, TEXT, CHOICE, LIST, MAP, CODE ->
                    Value.of(new BigDecimal(new BigDecimal(stored, DIGITS).stripTrailingZeros().toPlainString()));
        };
    }
}
