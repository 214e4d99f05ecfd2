package io.archloom.yaml;

/// A stretch of text, from `start` up to but excluding `end`.
public record Span(Mark start, Mark end) {

    /// The characters of this stretch in the text it was read from.
    public String in(String text) {
        return text.substring(start.offset(), end.offset());
    }

    boolean isEmpty() {
        return start.offset() == end.offset();
    }
}
