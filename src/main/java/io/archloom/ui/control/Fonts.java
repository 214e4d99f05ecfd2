package io.archloom.ui.control;

import io.archloom.picture.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled fonts. Used from the JavaFX thread.
public final class Fonts {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<Face, Font> FONTS = new HashMap<>();

    private Fonts() {}

    /// Makes the bundled fonts known to style sheets too. To be called once, at the start.
    public static void load() {
        for (var family : Face.Family.values()) {
            for (var weight : Face.Weight.values()) {
                name(new Face(family, weight, 12, false).file());
            }
        }
    }

    /// The toolkit's font for a face.
    public static Font of(Face face) {
        return FONTS.computeIfAbsent(face, f -> new Font(name(f.file()), f.size()));
    }

    private static String name(String file) {
        return NAMES.computeIfAbsent(file, Fonts::read);
    }

    private static String read(String file) {
        try (var in = Fonts.class.getResourceAsStream("/io/archloom/fonts/" + file)) {
            // a font that the system cannot read gives the standard one
            var font = Font.loadFont(Objects.requireNonNull(in, file), 12);
            return font == null ? Font.getDefault().getName() : font.getName();
        } catch (IOException fault) {
            throw new UncheckedIOException(file, fault);
        }
    }
}
