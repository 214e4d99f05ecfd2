package io.archloom.template;

/// A resource's name in a template: letters and digits.
public record LogicalId(String value) implements Comparable<LogicalId> {
    public LogicalId {
        if (!value.matches("[A-Za-z0-9]{1,255}")) {
            throw new IllegalArgumentException("not a logical id: " + value);
        }
    }

    @Override public int compareTo(LogicalId other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
