package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.quantity.Unit;
import io.archloom.value.Value;
import java.util.HashMap;
import java.util.Map;

/// What references mean everywhere in a design: constants, the limits table, and the values of the design's parameters.
final class Surroundings {
    /// Seconds in a month of 730 hours, as on AWS's bills.
    static final double MONTH = Unit.MONTHS.factor();
    static final String ACCOUNT_CONCURRENCY = "lambda.account_concurrency";
    private static final String LIMIT = "limit.";
    private static final Map<String, Double> CONSTANTS = Map.of("month", MONTH, "day", Unit.DAYS.factor(), "hour", Unit.HOURS.factor(), "minute", 60.0, "second", 1.0,
            "KB", Unit.KILOBYTES.factor(), "MB", Unit.MEGABYTES.factor(), "GB", Unit.GIGABYTES.factor(), "TB", Unit.TERABYTES.factor());

    private final Design design;
    private final Catalog catalog;
    private final Map<String, Double> numbers = new HashMap<>(CONSTANTS);

    Surroundings(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
        catalog.limits().values().forEach(limit -> numbers.put(LIMIT + limit.id(), limit.unit().toBase(limit.value())));
        numbers.put("accountConcurrency", numbers.getOrDefault(LIMIT + ACCOUNT_CONCURRENCY, Double.NaN));
    }

    Design design() {
        return design;
    }

    Catalog catalog() {
        return catalog;
    }

    /// The number behind a reference; NaN when it means nothing here.
    double number(String reference) {
        return numbers.getOrDefault(reference, Double.NaN);
    }

    static boolean isConstant(String reference) {
        return CONSTANTS.containsKey(reference);
    }

    /// The id of the limit that a reference names, or an empty text.
    static String limit(String reference) {
        return reference.equals("accountConcurrency") ? ACCOUNT_CONCURRENCY
                : reference.startsWith(LIMIT) ? reference.substring(LIMIT.length()) : "";
    }

    /// What a reference to a parameter stands for in the shown environment; every other value is itself.
    Value resolve(Value value) {
        if (!(value instanceof Value.Ref(var name))) {
            return value;
        }
        var chosen = design.environment().parameters().get(name);
        if (chosen != null) {
            return chosen;
        }
        return design.structure().declarations().parameters().get(name) instanceof Value.MapOf declaration
                ? declaration.get("Default").orElse(value) : value;
    }

    /// The unit of a limit; of everything else that has a number here, none.
    Unit unit(String reference) {
        var limit = catalog.limits().get(limit(reference));
        return limit == null ? Unit.COUNT : limit.unit();
    }
}
