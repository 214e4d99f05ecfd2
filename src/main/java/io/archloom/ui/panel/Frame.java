package io.archloom.ui.panel;

import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the panels have in common.
final class Frame {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final String SHEET = Frame.class.getResource("panel.css").toExternalForm();

    private Frame() {}

    /// Gives a panel its styles, and dims it while the analysis is of an earlier design.
    static void dress(Parent panel, String style, Session session) {
        panel.getStyleClass().addAll("panel", style);
        panel.getStylesheets().add(SHEET);
        session.stale().subscribe(stale -> panel.pseudoClassStateChanged(STALE, stale));
    }

    /// Shows every analysis while the panel is in a window, and the latest one when it comes into one: what nobody sees costs
    /// nothing.
    static void follow(Node panel, Session session, Consumer<Optional<Analysis>> show) {
        Runnable now = () -> {
            if (panel.getScene() != null) {
                show.accept(session.analysis().get());
            }
        };
        session.analysis().addListener((_, _, _) -> now.run());
        panel.sceneProperty().addListener((_, _, _) -> now.run());
    }

    static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that is never shortened.
    static Label whole(String text, String... styles) {
        var label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// What stands in an empty panel.
    static Label empty(String text) {
        var label = label(text, "empty-state");
        label.setWrapText(true);
        label.setMaxWidth(460);
        return label;
    }
}
