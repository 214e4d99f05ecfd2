package io.archloom.ui.inspector;

import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// While another than the first environment is shown: whether what is set is set there alone, or everywhere.
final class ScopeBar extends VBox {

    ScopeBar(Session session) {
        getStyleClass().add("scope-bar");
        var words = new Label();
        words.setGraphic(Icons.ui("environment", 15));
        words.getStyleClass().add("scope-words");
        words.setWrapText(true);
        var group = new ToggleGroup();
        var here = toggle("scope-here", "left-pill", group);
        var everywhere = toggle("scope-everywhere", "right-pill", group);
        everywhere.setText(Texts.of("scope.everywhere"));
        here.setOnAction(_ -> session.onlyHere().set(true));
        everywhere.setOnAction(_ -> session.onlyHere().set(false));
        session.onlyHere().subscribe(only -> group.selectToggle(only ? here : everywhere));
        var choice = new HBox(here, everywhere);
        choice.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, choice);
        Runnable show = () -> {
            words.setText(Texts.of("scope.shown", session.environment().get()));
            here.setText(Texts.of("scope.here", session.environment().get()));
        };
        session.environment().subscribe(show);
    }

    private static ToggleButton toggle(String id, String style, ToggleGroup group) {
        var toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setMnemonicParsing(false);
        toggle.getStyleClass().addAll(style, "scope-choice");
        toggle.setToggleGroup(group);
        return toggle;
    }
}
