package io.archloom.ui.control;

import io.archloom.catalog.ResourceKind;
import io.archloom.picture.Ink;
import io.archloom.picture.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// The style sheet of a theme: AtlantaFX's looked-up colours in the theme's own, and the colours of roles and icons, so
/// that controls and canvas take every colour from one place.
///
/// Add it to a scene whose user agent style sheet is AtlantaFX's `PrimerLight` or `PrimerDark`. Beside AtlantaFX's names
/// it gives each role's colour (`-role-data-store`) and that of its icons' tiles (`-role-data-store-tint`), `-canvas`,
/// `-card`, `-card-border` and `-icon-color`. Below a node with a role's style class, `-role-color` is the role's.
public final class ThemeSheet {
    private static final String COMMON = ThemeSheet.class.getResource("common.css").toExternalForm();

    private ThemeSheet() {}

    /// The colours, as a `data:` URI for `scene.getStylesheets()`.
    public static String colours(Theme theme) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css(theme).getBytes(StandardCharsets.UTF_8));
    }

    /// What looks the same in every theme: text, icons, role tiles. Add it after the colours.
    public static String common() {
        return COMMON;
    }

    static String css(Theme theme) {
        var css = new StringBuilder(".root {\n");
        put(css, "-color-bg-default", theme.panel());
        put(css, "-color-bg-overlay", theme.panel());
        put(css, "-color-bg-subtle", theme.canvas());
        put(css, "-color-bg-inset", theme.canvas());
        put(css, "-color-fg-default", theme.text());
        put(css, "-color-fg-muted", theme.muted());
        put(css, "-color-fg-subtle", theme.muted());
        put(css, "-color-border-default", theme.cardBorder());
        put(css, "-color-border-muted", theme.line());
        put(css, "-color-border-subtle", theme.line());
        state(css, "accent", theme.accent(), theme);
        state(css, "success", theme.good(), theme);
        state(css, "warning", theme.warning(), theme);
        state(css, "danger", theme.error(), theme);
        put(css, "-canvas", theme.canvas());
        put(css, "-card", theme.card());
        put(css, "-card-border", theme.cardBorder());
        put(css, "-icon-color", theme.muted());
        for (var role : ResourceKind.Role.values()) {
            put(css, "-" + Icons.styleOf(role), theme.role(role));
            put(css, "-" + Icons.styleOf(role) + "-tint", theme.tile(role));
        }
        return css.append("}\n").toString();
    }

    private static void state(StringBuilder css, String name, Ink ink, Theme theme) {
        put(css, "-color-" + name + "-fg", ink);
        put(css, "-color-" + name + "-emphasis", ink);
        put(css, "-color-" + name + "-muted", theme.panel().towards(ink, 0.4));
        put(css, "-color-" + name + "-subtle", theme.panel().towards(ink, 0.12));
    }

    private static void put(StringBuilder css, String name, Ink ink) {
        css.append("  ").append(name).append(": ").append(String.format(Locale.ROOT, "rgba(%d, %d, %d, %s)", ink.red(),
                ink.green(), ink.blue(), ink.opacity())).append(";\n");
    }
}
