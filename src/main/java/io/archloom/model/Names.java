package io.archloom.model;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names for new elements.
public final class Names {
    static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,254}");

    private Names() {}

    /// `stem` itself if it is free, otherwise `stem2`, `stem3`, … (a number at the stem's end counts on).
    public static String fresh(String stem, Predicate<String> isTaken) {
        if (!isTaken.test(stem)) {
            return stem;
        }
        int end = stem.length();
        while (end > 1 && Character.isDigit(stem.charAt(end - 1))) {
            end--;
        }
        var root = stem.substring(0, end);
        for (int number = 2; ; number++) {
            var candidate = root + number;
            if (!isTaken.test(candidate)) {
                return candidate;
            }
        }
    }
}
