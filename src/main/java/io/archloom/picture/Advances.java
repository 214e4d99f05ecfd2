package io.archloom.picture;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The widths of a font's characters, in ems.
final class Advances {
    private static final int LATIN = 0x250;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final double[] latin = new double[LATIN];
    private final ConcurrentMap<Integer, Double> others = new ConcurrentHashMap<>();
    private final double figure;

    private Advances(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        for (int character = 0; character < LATIN; character++) {
            latin[character] = read(character);
        }
        double widest = 0;
        for (int character = '0'; character <= '9'; character++) {
            widest = Math.max(widest, latin[character]);
        }
        figure = widest;
    }

    static Advances read(String file) throws IOException {
        try (var in = Advances.class.getResourceAsStream("/io/archloom/fonts/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            var bytes = new RandomAccessReadBuffer(in.readAllBytes());
            return new Advances(file.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes));
        }
    }

    double of(int character, boolean tabular) {
        if (tabular && FontMetrics.isFigure(character)) {
            return figure;
        }
        return character < LATIN ? latin[character] : others.computeIfAbsent(character, c -> {
            try {
                return read(c);
            } catch (IOException _) {
                return 1.0;
            }
        });
    }

    private double read(int character) throws IOException {
        if (character < ' ') {
            return 0;
        }
        int glyph = glyphs.getGlyphId(character);
        // what the font has not got is drawn by another one, about an em wide where it is ideographic
        return glyph == 0 && Character.isIdeographic(character) ? 1 : font.getAdvanceWidth(glyph) / unitsPerEm;
    }
}
