package io.archloom.text;

import java.util.regex.Pattern;

/// Names by a text in which `*` stands for any letters.
public final class Wildcard {
    private Wildcard() {}

    /// What matches the whole of each name that the text means.
    public static Pattern of(String text) {
        return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    }
}
