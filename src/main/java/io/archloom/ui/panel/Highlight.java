package io.archloom.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which characters of a template are keys, texts, numbers, functions and comments. Understands the YAML and JSON that the
/// template's writers give, not all there is.
record Highlight(int from, int to, Kind kind) {

    /// What a stretch is.
    enum Kind { COMMENT, KEY, TAG, STRING, NUMBER, LITERAL }

    private static final Pattern YAML = Pattern.compile("(?m)(?<COMMENT>(?<=^|\\s)#.*$)"
            + "|(?<KEY>(?:(?<=^)|(?<=^- )|(?<=\\s))(?:[A-Za-z0-9_./$][^\\s\"':#,\\[\\]]*(?:::?[A-Za-z]+)*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\n]|'')*')(?=:(?:\\s|$)))"
            + "|(?<TAG>(?<=^|\\s)![A-Za-z0-9:]+)"
            + "|(?<STRING>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*')"
            + "|(?<NUMBER>(?<=[:\\-,\\[] |\\[)-?\\d+(?:\\.\\d+)?(?=$|[,\\]]))"
            + "|(?<LITERAL>(?<=: |- )(?:true|false|null)$)");
    private static final Pattern JSON = Pattern.compile("(?<COMMENT>\\A(?!))|(?<KEY>\"(?:[^\"\\\\]|\\\\.)*\"(?=\\s*:))|(?<TAG>\\A(?!))"
            + "|(?<STRING>\"(?:[^\"\\\\]|\\\\.)*\")|(?<NUMBER>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(?<LITERAL>\\b(?:true|false|null)\\b)");

    /// In their order, none overlapping.
    static List<Highlight> of(String text, boolean json) {
        var found = new ArrayList<Highlight>();
        var match = (json ? JSON : YAML).matcher(text);
        while (match.find()) {
            for (var kind : Kind.values()) {
                if (match.start(kind.name()) >= 0 && match.end() > match.start()) {
                    found.add(new Highlight(match.start(), match.end(), kind));
                    break;
                }
            }
        }
        return found;
    }
}
