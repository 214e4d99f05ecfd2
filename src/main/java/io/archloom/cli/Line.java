package io.archloom.cli;

import java.util.regex.Pattern;

/// Text of a design as a part of one line: names come from files that anybody may have written, and must neither steer a
/// terminal nor look like a line of ours.
final class Line {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Line() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
