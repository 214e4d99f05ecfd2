package io.archloom.yaml;

import java.util.Arrays;

/// JSON may be indented by tabs, which the YAML parser refuses in places. In a text that is in brackets as a whole, tabs
/// between its parts are as good as spaces; those within quotes, comments and words are left alone. No offset changes.
final class Tabs {
    private static final String PUNCTUATION = ",:[]{}\"'\n\r";

    private Tabs() {}

    static String forParser(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) first++;
        boolean bracketed = first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
        return bracketed && text.indexOf('\t') >= 0 ? withoutTabs(text) : text;
    }

    private static String withoutTabs(String text) {
        var out = text.toCharArray();
        int i = 0;
        while (i < out.length) {
            char c = out[i];
            if (c == '"' || c == '\'' && !isWord(text, i - 1)) {
                i = quoteEnd(text, i);
            } else if (c == '#' && (i == 0 || Character.isWhitespace(out[i - 1]))) {
                while (i < out.length && out[i] != '\n' && out[i] != '\r') i++;
            } else if (c == ' ' || c == '\t') {
                int end = i;
                while (end < out.length && (out[end] == ' ' || out[end] == '\t')) end++;
                if (!isWord(text, i - 1) || !isWord(text, end)) Arrays.fill(out, i, end, ' ');
                i = end;
            } else {
                i++;
            }
        }
        return new String(out);
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && PUNCTUATION.indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at));
    }

    /// Behind the closing quote; in single quotes a doubled quote simply opens the next stretch.
    private static int quoteEnd(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') i++;
            else if (c == quote) return i + 1;
        }
        return text.length();
    }
}
