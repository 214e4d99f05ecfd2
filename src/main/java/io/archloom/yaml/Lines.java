package io.archloom.yaml;

import java.util.Arrays;

/// Where the lines of a text start; a line ends with LF, CR LF or CR.
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        var found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (count == found.length) found = Arrays.copyOf(found, count * 2);
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    Mark mark(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Mark(line + 1, offset - starts[line] + 1, offset);
    }

    /// Where the line of `offset` starts.
    int start(int offset) {
        return starts[mark(offset).line() - 1];
    }

    /// Where the line of `offset` ends, before its line break.
    int end(int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        return end;
    }

    /// Where the line after the one of `offset` starts, or the end of the text.
    int next(int offset) {
        int line = mark(offset).line();
        return line < starts.length ? starts[line] : text.length();
    }
}
