package io.archloom.catalog.formula;

import io.archloom.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Units as the catalogue's files write them: the symbols that are printed, and `count` for none.
public final class Units {
    private static final Map<String, Unit> BY_SYMBOL = bySymbol();

    private Units() {}

    private static Map<String, Unit> bySymbol() {
        var units = new LinkedHashMap<String, Unit>();
        units.put("count", Unit.COUNT);
        for (var unit : Unit.values()) {
            if (!unit.symbol().isEmpty()) {
                units.put(unit.symbol(), unit);
            }
        }
        return units;
    }

    public static Optional<Unit> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    public static List<String> symbols() {
        return List.copyOf(BY_SYMBOL.keySet());
    }
}
