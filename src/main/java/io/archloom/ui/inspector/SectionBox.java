package io.archloom.ui.inspector;

import io.archloom.ui.control.Icons;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A heading with rows below.
final class SectionBox extends VBox {
    private final VBox rows = new VBox();

    private SectionBox(Node heading) {
        getStyleClass().add("section");
        rows.getStyleClass().add("section-rows");
        getChildren().addAll(heading, rows);
    }

    static SectionBox of(String title) {
        var label = new Label(title.toUpperCase(Locale.ROOT));
        label.getStyleClass().add("section-title");
        return new SectionBox(label);
    }

    /// A section that opens and closes.
    ///
    /// @param open the ids of the open ones, which this changes
    static SectionBox folding(String title, String id, Set<String> open) {
        var button = new Button(title.toUpperCase(Locale.ROOT));
        button.getStyleClass().addAll("section-title", "folding", "flat");
        var section = new SectionBox(button);
        Runnable show = () -> {
            boolean isOpen = open.contains(id);
            button.setGraphic(Icons.ui(isOpen ? "chevron-down" : "chevron-right", 12));
            section.rows.setVisible(isOpen);
            section.rows.setManaged(isOpen);
        };
        button.setOnAction(_ -> {
            if (!open.remove(id)) {
                open.add(id);
            }
            show.run();
        });
        show.run();
        return section;
    }

    VBox rows() {
        return rows;
    }
}
