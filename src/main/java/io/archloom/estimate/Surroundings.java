package io.archloom.estimate;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Limit;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.model.Design;
import io.archloom.quantity.Unit;
import java.util.HashMap;
import java.util.Map;

/// What references mean everywhere in a design: constants and the limits table.
final class Surroundings {
    static final String ACCOUNT_CONCURRENCY = "accountConcurrency";

    private final Design design;
    private final Catalog catalog;
    private final Map<String, Double> numbers = new HashMap<>();

    Surroundings(Design design, Catalog catalog) {
        this.design = design;
        this.catalog = catalog;
        Vocabulary.CONSTANTS.forEach((name, unit) -> numbers.put(name, unit.factor()));
        catalog.limits().values().forEach(limit -> numbers.put(limit.reference(), limit.base()));
        long watched = design.structure().resources().values().stream().filter(resource ->
                !catalog.kindOf(resource).operations().isEmpty() && !design.environment().existing().containsKey(resource.id())).count();
        numbers.put("operated", design.settings().operations() ? 1.0 : 0.0);
        numbers.put("usEast1", design.environment().isInUsEast1() ? 1.0 : 0.0);
        numbers.put("operatedShare", 1.0 / Math.max(1, watched));
        catalog.limit(ACCOUNT_CONCURRENCY).ifPresent(limit -> numbers.put(ACCOUNT_CONCURRENCY, limit.base()));
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

    /// The unit of a limit; of everything else that has a number here, none.
    Unit unit(String reference) {
        return catalog.limit(reference).map(Limit::unit).orElse(Unit.COUNT);
    }
}
