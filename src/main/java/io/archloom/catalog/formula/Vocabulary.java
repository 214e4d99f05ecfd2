package io.archloom.catalog.formula;

import io.archloom.quantity.Unit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// The references that a formula may use at its place in the catalogue, and what they mean.
///
/// A vocabulary grows while a kind is read: its properties first, then its flows, then its quantities one by one.
public class Vocabulary {
    /// What means the same number in every formula: so many of the base unit are in one.
    public static final Map<String, Unit> CONSTANTS = Map.of("second", Unit.SECONDS, "minute", Unit.MINUTES, "hour", Unit.HOURS, "day", Unit.DAYS,
            "month", Unit.MONTHS, "KB", Unit.KILOBYTES, "MB", Unit.MEGABYTES, "GB", Unit.GIGABYTES, "TB", Unit.TERABYTES);
    private static final Map<String, Symbol> EVERYWHERE = everywhere();

    private final Map<String, Symbol> own = new HashMap<>();
    private final Map<String, Function<String, Optional<Symbol>>> ends = new LinkedHashMap<>();
    private final Map<String, Symbol> limits;
    private Predicate<String> hidden = _ -> false;

    /// @param limits by reference
    public Vocabulary(Map<String, Symbol> limits) {
        this.limits = limits;
    }

    private static Map<String, Symbol> everywhere() {
        var symbols = new HashMap<String, Symbol>();
        CONSTANTS.forEach((name, unit) -> symbols.put(name, Symbol.constant(unit.factor(), unit.dimension())));
        symbols.put("wait", Symbol.TIME);
        symbols.put("cold", Symbol.SHARE);
        symbols.put("incoming", Symbol.PLAIN);
        symbols.put("outgoing", Symbol.PLAIN);
        symbols.put("failuresIn", Symbol.PLAIN);
        symbols.put("services", Symbol.PLAIN);
        symbols.put("otherStates", Symbol.PLAIN);
        symbols.put("pauses", Symbol.TIME);
        symbols.put("operated", Symbol.TRUTH);
        symbols.put("operatedShare", Symbol.SHARE);
        symbols.put("usEast1", Symbol.TRUTH);
        symbols.put("peak", Symbol.PLAIN);
        symbols.put("accountConcurrency", Symbol.PLAIN);
        return Collections.unmodifiableMap(symbols);
    }

    public Vocabulary with(String name, Symbol symbol) {
        own.put(name, symbol);
        return this;
    }

    /// Where every reference is known, and nothing of its meaning.
    public static Vocabulary ofAnything() {
        return new Vocabulary(Map.of()) {
            @Override public Optional<Symbol> meaning(String name) {
                return Optional.of(EVERYWHERE.getOrDefault(name, Symbol.UNKNOWN));
            }
        };
    }

    /// `prefix.X` means what X is at that end of a connection.
    public Vocabulary withEnd(String prefix, Function<String, Optional<Symbol>> end) {
        ends.put(prefix, end);
        return this;
    }

    /// The same references, to which others can be added apart.
    public Vocabulary copy() {
        var copy = new Vocabulary(limits);
        copy.own.putAll(own);
        copy.ends.putAll(ends);
        copy.hidden = hidden;
        return copy;
    }

    /// The same references but for some.
    public Vocabulary without(Predicate<String> some) {
        var copy = copy();
        copy.hidden = hidden.or(some);
        return copy;
    }

    public Optional<Symbol> meaning(String name) {
        if (hidden.test(name)) {
            return Optional.empty();
        }
        var found = Optional.ofNullable(own.get(name)).or(() -> Optional.ofNullable(EVERYWHERE.get(name)));
        int dot = name.indexOf('.');
        if (found.isPresent() || dot < 0) {
            return found;
        }
        var prefix = name.substring(0, dot);
        var rest = name.substring(dot + 1);
        return Optional.ofNullable(limits.get(name)).or(() -> Optional.ofNullable(ends.get(prefix)).flatMap(end -> end.apply(rest)));
    }

    /// What is known here, for the words "did you mean".
    public List<String> names() {
        var names = new TreeSet<>(own.keySet());
        names.addAll(EVERYWHERE.keySet());
        names.addAll(limits.keySet());
        names.removeIf(hidden);
        return List.copyOf(names);
    }
}
