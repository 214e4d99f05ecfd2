package io.archloom.synth;

import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.value.Value;
import java.util.Optional;

/// What placeholders mean in one copy of what is written several times: also `$n`, `$index` and `$item`, and `{n}` and `{item}` in
/// texts and suffixes.
final class CopyFilling extends Filling {
    private final Filling all;
    private final int index;
    private final Optional<Value> item;

    CopyFilling(Filling all, int index, Optional<Value> item) {
        this.all = all;
        this.index = index;
        this.item = item;
    }

    @Override Optional<String> logicalId(String end, String suffix) {
        return all.logicalId(end, suffixed(suffix));
    }

    @Override Optional<Value> reference(String end, String name) {
        return all.reference(end, name);
    }

    @Override boolean isProperty(String name) {
        return name.equals("n") || name.equals("index") || name.equals("item") || all.isProperty(name);
    }

    @Override Optional<Value> property(String name) {
        return switch (name) {
            case "n" -> Optional.of(Value.of(index + 1));
            case "index" -> Optional.of(Value.of(index));
            case "item" -> item;
            default -> all.property(name);
        };
    }

    @Override boolean isEnd(String name) {
        return all.isEnd(name);
    }

    @Override ElementId owner() {
        return all.owner();
    }

    @Override Formula.Scope scope() {
        var scope = all.scope();
        return new Formula.Scope() {
            @Override public double number(String reference) {
                return reference.equals("n") ? index + 1 : reference.equals("index") ? index : scope.number(reference);
            }

            @Override public String text(String reference) {
                return reference.equals("item") ? item.flatMap(Value::asText).orElse("") : scope.text(reference);
            }
        };
    }

    @Override String named(String text) {
        return all.named(text.replace("{n}", Integer.toString(index + 1)).replace("{item}", item.flatMap(Value::asText).orElse("")));
    }

    @Override String suffixed(String suffix) {
        return all.suffixed(suffix.replace("{n}", Integer.toString(index + 1)).replace("{item}", Ids.joined(item.flatMap(Value::asText).orElse(""))));
    }
}
