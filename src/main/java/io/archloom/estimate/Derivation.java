package io.archloom.estimate;

import io.archloom.catalog.Provenance;
import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Vocabulary;
import io.archloom.estimate.Explanation.Input;
import io.archloom.estimate.Explanation.Step;
import io.archloom.quantity.Dimension;
import io.archloom.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the value of a formula comes about at an element: the formula with numbers in place of names, the named quantities
/// that go into it first, and every input with its origin.
final class Derivation {
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_]\\w*(?:\\.\\w+)*|\\*");

    private final Formula.Scope scope;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Boolean> seen = new LinkedHashMap<>();

    Derivation(Formula.Scope scope) {
        this.scope = scope;
    }

    List<Step> steps() {
        return steps;
    }

    List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    /// Adds the steps to a formula's value, which is `result`.
    Derivation add(Formula formula, String result) {
        var taken = formula.takenIn(scope);
        collect(taken);
        steps.add(new Step(substituted(taken), result));
        return this;
    }

    private void collect(Formula.Taken formula) {
        for (var reference : formula.references()) {
            if (seen.putIfAbsent(reference, true) != null || Vocabulary.CONSTANTS.containsKey(reference)) {
                continue;
            }
            var named = named(reference);
            if (named.isPresent()) {
                var taken = named.get().takenIn(scope);
                collect(taken);
                steps.add(new Step(reference + " = " + substituted(taken), print(reference)));
            } else {
                inputs.put(reference, input(reference));
            }
        }
    }

    /// The formula behind a named quantity or step.
    private Optional<Formula> named(String reference) {
        return switch (scope) {
            case ResourceScope at -> Optional.ofNullable(at.kind().quantities().get(reference));
            case ConnectionScope at -> Optional.ofNullable(at.link().kind().traffic().values().get(reference));
            default -> Optional.empty();
        };
    }

    private Input input(String reference) {
        var provenance = switch (scope) {
            case ResourceScope at -> at.limit(reference);
            case ConnectionScope at -> at.from().limit(reference);
            default -> Optional.<Provenance>empty();
        };
        return new Input(title(reference), print(reference), origin(reference), provenance);
    }

    private String title(String reference) {
        return switch (scope) {
            case ResourceScope at -> at.title(reference);
            case ConnectionScope at -> at.title(reference);
            default -> reference;
        };
    }

    private Explanation.Origin origin(String reference) {
        return switch (scope) {
            case ResourceScope at -> at.origin(reference);
            case ConnectionScope at -> at.origin(reference);
            default -> Explanation.Origin.GUESSED;
        };
    }

    private String substituted(Formula.Taken formula) {
        return TOKEN.matcher(formula.text()).replaceAll(match -> {
            var token = match.group();
            var text = token.equals("*") ? "×" : formula.references().contains(token) || isTime(token) ? print(token) : token;
            return Matcher.quoteReplacement(text);
        });
    }

    private static boolean isTime(String name) {
        var constant = Vocabulary.CONSTANTS.get(name);
        return constant != null && constant.dimension().equals(Dimension.TIME);
    }

    private String print(String reference) {
        if (isTime(reference)) {
            return Figures.count(number(reference)) + " s";
        }
        if (Vocabulary.CONSTANTS.containsKey(reference)) {
            return reference;
        }
        double number = number(reference);
        var text = scope.text(reference);
        if (Double.isNaN(number)) {
            return text.isEmpty() ? "?" : text;
        }
        return Figures.in(unit(reference), number);
    }

    private double number(String reference) {
        return scope.number(reference);
    }

    private Unit unit(String reference) {
        return switch (scope) {
            case ResourceScope at -> at.unit(reference);
            case ConnectionScope at -> at.unit(reference);
            default -> Unit.COUNT;
        };
    }
}
