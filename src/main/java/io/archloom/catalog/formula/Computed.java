package io.archloom.catalog.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `$(formula)` as an emitted value: the number that the formula gives.
public final class Computed {
    private static final Map<String, Formula> COMPILED = new ConcurrentHashMap<>();

    private Computed() {}

    public static boolean is(String text) {
        return text.startsWith("$(") && text.endsWith(")");
    }

    /// The formula in a text for which [#is] holds, and which the loader has checked.
    public static Formula formula(String text) {
        return parsed(written(text));
    }

    /// The formula as it is written in such a text.
    public static String written(String text) {
        return text.substring(2, text.length() - 1);
    }

    /// A formula of the catalogue that is known by its text, which the loader has checked.
    public static Formula parsed(String formula) {
        return COMPILED.computeIfAbsent(formula, Formula::parse);
    }
}
