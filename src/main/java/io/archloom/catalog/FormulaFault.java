package io.archloom.catalog;

/// Why a formula cannot be used. The words are in this package's bundle under `key`; `at` is the place in the formula.
final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;
    private final String key;
    private final transient Object[] arguments;

    FormulaFault(int at, String key, Object... arguments) {
        super(key, null, false, false);
        this.at = at;
        this.key = key;
        this.arguments = arguments;
    }

    int at() {
        return at;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}
