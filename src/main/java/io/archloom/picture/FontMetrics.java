package io.archloom.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How wide texts are in the bundled fonts: the same on every machine, without a toolkit. A font is read when it is first
/// asked for. Kerning and ligatures are left out, as screens and Java2D leave them out.
public final class FontMetrics {
    private static final String ELLIPSIS = "…";
    private static final Map<String, Advances> FONTS = new ConcurrentHashMap<>();

    private FontMetrics() {}

    /// The width of `text` in page units.
    public static double width(String text, Face face) {
        var advances = advances(face);
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += advances.of(character, face.tabular());
            i += Character.charCount(character);
        }
        return width * face.size();
    }

    /// `text` itself if it fits into `width`, otherwise as much of its start as fits with an ellipsis behind; empty where
    /// not even that fits.
    public static String fit(String text, Face face, double width) {
        if (width(text, face) <= width) {
            return text;
        }
        var advances = advances(face);
        double room = width / face.size() - advances.of('…', false);
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            room -= advances.of(character, face.tabular());
            if (room < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// How far a character of `text` stands from its start, for each of its characters (`char`s): what a painter without
    /// tabular figures needs to set them.
    public static double[] stops(String text, Face face) {
        var advances = advances(face);
        var stops = new double[text.length()];
        double at = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            Arrays.fill(stops, i, next, at * face.size());
            double advance = advances.of(character, face.tabular());
            if (face.tabular() && isFigure(character)) {
                // a narrow figure stands in the middle of its place
                stops[i] += (advance - advances.of(character, false)) / 2 * face.size();
            }
            at += advance;
            i = next;
        }
        return stops;
    }

    static boolean isFigure(int character) {
        return character >= '0' && character <= '9';
    }

    private static Advances advances(Face face) {
        return FONTS.computeIfAbsent(face.file(), file -> {
            try {
                return Advances.read(file);
            } catch (IOException fault) {
                throw new UncheckedIOException("font " + file, fault);
            }
        });
    }
}
