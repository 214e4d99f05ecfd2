package io.archloom.ui.add;

import io.archloom.catalog.Family;
import io.archloom.text.Messages;
import io.archloom.ui.control.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The name of a family above its kinds, with their number while they are folded away.
final class FamilyHeader extends HBox {
    private static final Messages MESSAGES = Messages.of(FamilyHeader.class);

    FamilyHeader(Family family, int count, boolean open) {
        var title = MESSAGES.of("family." + family.name());
        var number = new Label(open ? "" : Integer.toString(count));
        number.getStyleClass().add("family-count");
        var name = new Label(title);
        name.getStyleClass().add("section-title");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(Icons.ui(open ? "chevron-down" : "chevron-right", 12), name, space, number);
        setId(id(family));
        getStyleClass().add("family");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        setAccessibleText(MESSAGES.of("family.accessible", title, count));
    }

    static String id(Family family) {
        return "family-" + family.name();
    }
}
