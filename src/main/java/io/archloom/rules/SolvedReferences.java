package io.archloom.rules;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.KindRule;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import java.util.HashSet;
import java.util.Set;

/// Tells the references whose values the solvers find from those that the drawing alone decides.
final class SolvedReferences {
    private static final Set<String> SOLVED = Set.of("wait", "cold", "peak", "out");

    private final Catalog catalog;

    SolvedReferences(Catalog catalog) {
        this.catalog = catalog;
    }

    boolean at(ResourceKind kind, String reference) {
        if (SOLVED.contains(reference) || kind.flows().stream().anyMatch(flow -> flow.id().equals(reference))) {
            return true;
        }
        var quantity = kind.quantities().get(reference);
        return quantity != null && quantity.references().stream().anyMatch(next -> at(kind, next));
    }

    boolean at(ConnectionKind kind, String reference) {
        if (SOLVED.contains(reference)) {
            return true;
        }
        var step = kind.traffic().values().get(reference);
        return step != null && step.references().stream().anyMatch(next -> at(kind, next))
                || reference.startsWith("from.") && atEnd(kind.from(), reference.substring("from.".length()))
                || reference.startsWith("to.") && atEnd(kind.to(), reference.substring("to.".length()));
    }

    /// At an end that may be of any kind, everything may be solved.
    private boolean atEnd(ConnectionKind.Endpoint end, String reference) {
        return catalog.kind(end.kind()).map(kind -> at(kind, reference)).orElse(true);
    }

    /// Every reference in a rule: in its formula, its texts and its repair.
    static Set<String> in(KindRule rule) {
        var all = new HashSet<>(rule.when().references());
        add(all, rule.message());
        add(all, rule.advice());
        rule.fix().ifPresent(repair -> {
            repair.value().map(Formula::references).ifPresent(all::addAll);
            repair.text().ifPresent(text -> add(all, text));
            add(all, repair.label());
        });
        return all;
    }

    private static void add(Set<String> all, Text text) {
        for (var part : text.parts()) {
            switch (part) {
                case Text.Literal _ -> { }
                case Text.Reference(var name) -> all.add(name);
                case Text.Number(var formula, _) -> all.addAll(formula.references());
                case Text.Choice(var condition, _, _) -> all.addAll(condition.references());
            }
        }
    }
}
