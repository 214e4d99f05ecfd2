package io.archloom.catalog;

import java.util.List;
import java.util.Optional;

/// A short text with values in it, for cards and messages: literal parts and formulas with a unit to print them in.
/// Written `Queue · {FifoQueue ? FIFO : standard}`, `{MemorySize}`, `{messages}`.
public record Text(List<Part> parts) {

    /// A part of a text.
    public sealed interface Part {}

    /// Words as they are.
    public record Literal(String text) implements Part {}

    /// A reference: printed as the text or, with its unit, the number behind it.
    public record Reference(String name) implements Part {}

    /// A formula, printed in `unit`.
    public record Number(Formula formula, io.archloom.quantity.Unit unit) implements Part {}

    /// One of two texts.
    public record Choice(Formula condition, String whenTrue, String whenFalse) implements Part {}

    public Text {
        parts = List.copyOf(parts);
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
