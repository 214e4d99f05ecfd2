package io.archloom.yaml;

/// A comment, from its `#` to the end of its line. `text` is what follows the `#`, without spaces around it.
/// A comment of its own line stands alone; any other follows an entry on the entry's line.
public record Comment(Span span, String text, boolean ownLine) {}
