package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Text;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.Resource;
import io.archloom.quantity.Unit;
import io.archloom.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.regex.Pattern;

/// The texts of cards and lines that follow from properties alone.
final class Wording {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SEPARATORS = Pattern.compile("( · )+(?= · |$)|^( ?· ?)+");
    private static final Pattern TAIL = Pattern.compile("( ·|,)$");

    private static final Messages MESSAGES = Messages.of(Wording.class);

    private Wording() {}

    /// What a card says of a resource that is there already.
    static String exists() {
        return MESSAGES.of("exists");
    }

    /// What stands under a card's title.
    static String subtitle(Resource resource, ResourceKind kind, Design design) {
        return print(kind.subtitle(), DrawnScope.of(resource, kind, design));
    }

    /// What stands on a connection's line.
    static String label(Connection connection, ConnectionKind kind, Design design, Catalog catalog) {
        return print(kind.label(), DrawnScope.of(connection, kind, design, end(connection.from(), design, catalog), end(connection.to(), design, catalog)));
    }

    private static DrawnScope end(Connection.End end, Design design, Catalog catalog) {
        var resource = Objects.requireNonNull(design.structure().resources().get(end.resource()));
        return DrawnScope.of(resource, catalog.kindOf(resource), design);
    }

    private static String print(Text text, DrawnScope scope) {
        var printed = new StringBuilder();
        for (var part : text.parts()) {
            printed.append(switch (part) {
                case Text.Literal(var words) -> words;
                case Text.Reference(var name) -> scope.print(name);
                case Text.Number(var formula, var unit) -> print(formula.in(scope), unit);
                case Text.Choice(var condition, var yes, var no) -> condition.holdsIn(scope) ? yes : no;
            });
        }
        // what is not set leaves its separator behind
        var plain = SPACES.matcher(printed).replaceAll(" ");
        return TAIL.matcher(SEPARATORS.matcher(plain).replaceAll("")).replaceAll("").strip();
    }

    /// A number in base units, to be read in `unit`; empty when it is unknown.
    static String print(double base, Unit unit) {
        if (Double.isNaN(base)) {
            return "";
        }
        // a setting is shown as it is set: 12345 stays that
        return unit == Unit.COUNT || unit == Unit.PROBABILITY ? plain(base) : unit.readable().format(base);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
