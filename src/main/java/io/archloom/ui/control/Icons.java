package io.archloom.ui.control;

import io.archloom.catalog.ResourceKind;
import io.archloom.picture.Glyph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// Icons as nodes. Their lines have the style class `icon-line` and take the colour `-icon-color` that is looked up
/// around them, the muted text colour unless a style says otherwise.
public final class Icons {
    private static final Map<String, Glyph> READ = new ConcurrentHashMap<>();
    /// How much of a tile its icon fills.
    private static final double IN_TILE = 0.64;

    private Icons() {}

    /// An icon of the interface, by its name in `icons/ui`.
    public static Node ui(String name, double size) {
        return node(READ.computeIfAbsent(name, Icons::read), size);
    }

    /// The icon of a kind on a tile tinted in its role's colour.
    ///
    /// @param svg as the catalogue has it
    public static Node tile(String svg, ResourceKind.Role role, double size) {
        var tile = new StackPane(node(Glyph.read(svg), size * IN_TILE));
        tile.getStyleClass().addAll("icon-tile", styleOf(role));
        tile.setMinSize(size, size);
        tile.setMaxSize(size, size);
        return tile;
    }

    /// The style class of a role: `role-data-store`.
    public static String styleOf(ResourceKind.Role role) {
        return "role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Node node(Glyph glyph, double size) {
        // an invisible square keeps icons of different shapes at the same place
        var square = new Rectangle(glyph.width(), glyph.height());
        square.setFill(null);
        var lines = new Group(square);
        for (var line : glyph.paths()) {
            var path = new SVGPath();
            path.setContent(line.path());
            path.setStrokeWidth(line.stroke());
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            path.getStyleClass().add(line.filled() ? line.stroke() > 0 ? "icon-solid" : "icon-area" : "icon-line");
            lines.getChildren().add(path);
        }
        double scale = size / Math.max(glyph.width(), glyph.height());
        lines.getTransforms().add(new Scale(scale, scale));
        var icon = new Group(lines);
        icon.setMouseTransparent(true);
        icon.getStyleClass().add("icon");
        return icon;
    }

    private static Glyph read(String name) {
        var path = "/icons/ui/" + name + ".svg";
        try (var in = Icons.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no icon " + path);
            }
            return Glyph.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
