package io.archloom.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.archloom.picture.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// The theme in use: for what is painted and for controls.
public final class Look {
    private final ReadOnlyObjectWrapper<Theme> theme;

    public Look(Theme theme) {
        this.theme = new ReadOnlyObjectWrapper<>(theme);
        this.theme.addListener((_, _, now) -> use(now));
        use(theme);
    }

    private static void use(Theme theme) {
        Application.setUserAgentStylesheet(theme.dark() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void choose(Theme theme) {
        this.theme.set(theme);
    }

    /// Gives a scene the style sheets, now and at every change of the theme.
    public void dress(Scene scene) {
        var own = Objects.requireNonNull(Look.class.getResource("/io/archloom/ui/window.css")).toExternalForm();
        theme.subscribe(now -> scene.getStylesheets().setAll(ThemeSheet.colours(now), ThemeSheet.common(), own));
    }
}
