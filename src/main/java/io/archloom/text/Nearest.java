package io.archloom.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name that a misspelt one most likely means.
public final class Nearest {
    private Nearest() {}

    /// The known name that `name` most likely means; empty when none is near.
    public static Optional<String> to(String name, Collection<String> known) {
        int allowed = Math.max(1, name.length() / 3);
        return known.stream().filter(other -> distance(name, other) <= allowed)
                .min(Comparator.<String>comparingInt(other -> distance(name, other)).thenComparing(other -> other));
    }

    /// The number of letters to insert, delete, replace or swap; capitals do not count.
    private static int distance(String first, String second) {
        var a = first.toLowerCase(Locale.ROOT);
        var b = second.toLowerCase(Locale.ROOT);
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) - shorter > shorter) {
            return Integer.MAX_VALUE;
        }
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
