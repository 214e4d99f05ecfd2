package io.archloom.catalog.formula;

import io.archloom.quantity.Unit;
import java.util.List;
import java.util.Optional;

/// A short text with values in it, for cards and messages: literal parts and formulas with a unit to print them in.
/// Written `Queue · {FifoQueue ? FIFO : standard}`, `{MemorySize}`, `{messages}`.
public record Text(List<Part> parts) {

    /// A part of a text.
    public sealed interface Part {}

    /// Words as they are.
    public record Literal(String text) implements Part {}

    /// A reference to a text, printed as it is.
    public record Reference(String name) implements Part {}

    /// A formula, printed in `unit`; in a base unit (seconds, bytes, events per second) as reads best: 90,000 bytes as
    /// "87.9 KB".
    public record Number(Formula formula, Unit unit) implements Part {}

    /// One of two texts.
    public record Choice(Formula condition, String whenTrue, String whenFalse) implements Part {}

    public Text {
        parts = List.copyOf(parts);
    }

    /// The text with the values of `scope`. A [Reference] is the scope's text: also for `self`, `from` and `to` (titles) and
    /// `verb`. A number that is not known is a dash.
    public String render(Formula.Scope scope) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(switch (part) {
                case Literal(var words) -> words;
                case Reference(var name) -> scope.text(name);
                case Number(var formula, var unit) -> unit.format(formula.in(scope));
                case Choice(var condition, var whenTrue, var whenFalse) -> condition.holdsIn(scope) ? whenTrue : whenFalse;
            });
        }
        return text.toString();
    }

    public static Text of(String literal) {
        return new Text(List.of(new Literal(literal)));
    }

    /// The text when it has no values in it.
    public Optional<String> literal() {
        return parts.stream().allMatch(p -> p instanceof Literal)
                ? Optional.of(parts.stream().map(p -> ((Literal) p).text()).reduce("", String::concat))
                : Optional.empty();
    }
}
