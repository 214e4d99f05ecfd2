package io.archloom.synth;

import io.archloom.catalog.Emission.Each;
import io.archloom.catalog.Repeated;
import io.archloom.catalog.formula.Computed;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces the placeholders of the catalogue's values: `$self`, `$to.arn`, `$from:Role`, `$BatchSize`, `${to.arn}`, `{id}`.
///
/// What a placeholder has no value for is left out, with the entry that it stands in, and so is what that leaves without any
/// placeholder: of `{Name: prefix, Value: $Prefix}` nothing remains.
abstract class Filling {
    /// `!First [a, b]`: the first that there is a value for.
    private static final String FIRST = "Fn::First";

    /// The logical id of an end (`self`, `from`, `to`), or of what belongs to it; empty when it is not deployed.
    abstract Optional<String> logicalId(String end, String suffix);

    /// A reference or property of an end; empty when it has none.
    abstract Optional<Value> reference(String end, String name);

    /// Whether a name is a property of what is written.
    abstract boolean isProperty(String name);

    /// The value of a property of what is written.
    abstract Optional<Value> property(String name);

    abstract boolean isEnd(String name);

    /// What `{id}` in texts stands for.
    abstract ElementId owner();

    private static final Formula.Scope NOTHING = new Formula.Scope() {
        @Override public double number(String reference) {
            return Double.NaN;
        }

        @Override public String text(String reference) {
            return "";
        }
    };

    /// What formulas among the values may ask: nothing, unless it is said.
    Formula.Scope scope() {
        return NOTHING;
    }

    /// The same for one copy of what is written several times.
    ///
    /// @param index counts from 0
    Filling copy(int index, Optional<Value> item) {
        return new CopyFilling(this, index, item);
    }

    /// One filling for each copy.
    List<Filling> copies(Each each) {
        var copies = new ArrayList<Filling>();
        switch (each) {
            case Each.Count(var formula) -> {
                double count = formula.in(scope());
                for (int i = 0; i < count; i++) {
                    copies.add(copy(i, Optional.empty()));
                }
            }
            case Each.Item(var name) -> {
                if (placeholder(name).orElse(Value.NULL) instanceof Value.ListOf(var items)) {
                    for (int i = 0; i < items.size(); i++) {
                        copies.add(copy(i, Optional.of(items.get(i))));
                    }
                }
            }
        }
        return copies;
    }

    private Each each(String said) {
        return isProperty(said) ? new Each.Item(said) : said.startsWith("$") ? new Each.Item(said.substring(1)) : new Each.Count(Computed.parsed(said));
    }

    Optional<Value> fill(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Ref(var name) -> word(name).map(Value.Ref::new);
            case Value.GetAtt(var id, var attribute) -> word(id).flatMap(target -> word(attribute).map(name -> new Value.GetAtt(target, name)));
            case Value.Sub sub -> new Substitution(this).of(sub);
            case Value.Call(var function, Value.ListOf(var choices)) when function.equals(FIRST) ->
                    choices.stream().map(this::fill).flatMap(Optional::stream).findFirst();
            case Value.Call(var function, var argument) -> whole(argument).map(filled -> new Value.Call(function, filled));
            case Value.ListOf(var items) -> list(items);
            case Value.MapOf(var entries) -> map(entries);
            case Value.Null _, Value.Bool _, Value.Num _ -> Optional.of(value);
        };
    }

    /// The entries that have a value.
    Map<String, Value> fill(Map<String, Value> entries) {
        var filled = new LinkedHashMap<String, Value>();
        entries.forEach((name, value) -> word(name).ifPresent(key -> fill(value).ifPresent(it -> filled.put(key, it))));
        return filled;
    }

    /// A function's argument: nothing of it may be missing.
    private Optional<Value> whole(Value argument) {
        if (!(argument instanceof Value.ListOf(var items))) {
            return fill(argument);
        }
        var filled = new ArrayList<Value>();
        for (var item : items) {
            var one = whole(item);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            filled.add(one.get());
        }
        return Optional.of(Value.list(filled));
    }

    private Optional<Value> list(List<Value> items) {
        var filled = new ArrayList<Value>(items.size());
        for (var item : items) {
            if (item instanceof Value.MapOf map && Repeated.is(map)) {
                var repeated = Repeated.of(map);
                copies(each(repeated.each()))
                        .forEach(copy -> copy.fill(repeated.value()).ifPresent(filled::add));
                continue;
            }
            var one = fill(item);
            if (one.isPresent() && one.get() instanceof Value.ListOf(var inner) && item instanceof Value.Text) {
                filled.addAll(inner);
            } else {
                one.ifPresent(filled::add);
            }
        }
        return filled.isEmpty() && !items.isEmpty() ? Optional.empty() : Optional.of(Value.list(filled));
    }

    private Optional<Value> map(Map<String, Value> entries) {
        var filled = fill(entries);
        boolean lost = filled.size() < entries.size();
        return lost && entries.entrySet().stream().noneMatch(entry -> filled.containsKey(entry.getKey()) && isFilled(entry.getValue()))
                ? Optional.empty() : Optional.of(Value.map(filled));
    }

    /// Whether a value holds placeholders.
    private static boolean isFilled(Value value) {
        return switch (value) {
            case Value.Text(var text) -> isPlaceholder(text);
            case Value.Ref(var name) -> isPlaceholder(name);
            case Value.GetAtt(var id, _) -> isPlaceholder(id);
            case Value.Sub _ -> true;
            case Value.Call(_, var argument) -> isFilled(argument);
            case Value.ListOf(var items) -> items.stream().anyMatch(Filling::isFilled);
            case Value.MapOf(var entries) -> entries.values().stream().anyMatch(Filling::isFilled);
            case Value.Null _, Value.Bool _, Value.Num _ -> false;
        };
    }

    static boolean isPlaceholder(String text) {
        if (text.length() < 2 || text.charAt(0) != '$') {
            return false;
        }
        char first = text.charAt(1);
        return first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
    }

    private Optional<Value> text(String text) {
        if (Computed.is(text)) {
            double number = Computed.formula(text).in(scope());
            return Double.isFinite(number) ? Optional.of(number(number)) : Optional.empty();
        }
        if (text.startsWith("$$")) {
            return Optional.of(Value.of(text.substring(1)));
        }
        return isPlaceholder(text) ? placeholder(text.substring(1)) : Optional.of(Value.of(named(text)));
    }

    static Value number(double number) {
        return number == Math.rint(number) ? Value.of((long) number) : Value.of(BigDecimal.valueOf(number));
    }

    /// The text with the owner's id in it.
    String named(String text) {
        return text.contains("{id}") ? text.replace("{id}", Ids.hyphened(owner())) : text;
    }

    /// The suffix of what is written several times, in this copy.
    String suffixed(String suffix) {
        return suffix;
    }

    /// What a placeholder stands for, without its dollar sign.
    Optional<Value> placeholder(String name) {
        if (isProperty(name)) {
            return property(name);
        }
        int colon = name.indexOf(':');
        if (colon > 0) {
            return logicalId(name.substring(0, colon), name.substring(colon + 1)).map(Value::of);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? logicalId(name, "").map(Value::of) : reference(name.substring(0, dot), name.substring(dot + 1));
    }

    /// A name that may be a placeholder for a text, or end in one: `Parameters.$Parameter`.
    private Optional<String> word(String name) {
        if (isPlaceholder(name)) {
            return placeholder(name.substring(1)).flatMap(Value::asText);
        }
        int dot = name.indexOf(".$");
        return dot < 0 ? Optional.of(name) : word(name.substring(dot + 1)).map(end -> name.substring(0, dot + 1) + end);
    }

    /// A dotted path, of which parts may be placeholders.
    Optional<String> path(String path) {
        var filled = new ArrayList<String>();
        for (var part : path.split("\\.")) {
            var one = word(part);
            if (one.isEmpty()) {
                return one;
            }
            filled.add(one.get());
        }
        return Optional.of(String.join(".", filled));
    }
}
