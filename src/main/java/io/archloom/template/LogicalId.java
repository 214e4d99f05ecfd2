package io.archloom.template;

import java.util.regex.Pattern;

/// A resource's name in a template: letters and digits.
public record LogicalId(String value) implements Comparable<LogicalId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,255}");

    public LogicalId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a logical id: " + value);
        }
    }

    /// Whether a text can be one.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override public int compareTo(LogicalId other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
