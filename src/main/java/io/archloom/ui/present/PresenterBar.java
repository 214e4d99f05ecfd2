package io.archloom.ui.present;

import io.archloom.editor.Actions;
import io.archloom.editor.Presentation;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is said of the step that is shown, with the way to the next one. Lies at the canvas's foot while presenting.
public final class PresenterBar extends HBox {
    private final Session session;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();

    public PresenterBar(Session session) {
        this.session = session;
        getStyleClass().add("presenter-bar");
        setId("presenter-bar");
        setMaxSize(760, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(24));
        title.getStyleClass().add("presenter-title");
        title.setId("presenter-title");
        title.setWrapText(true);
        text.getStyleClass().add("presenter-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(4, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, button("present.back"), count, button("present.next"), button("present.stop"));
        session.state().subscribe(state -> {
            setVisible(state.presenting().isPresent());
            setManaged(isVisible());
            state.presenting().ifPresent(this::show);
        });
    }

    private void show(Presentation presentation) {
        title.setText(presentation.step().title());
        text.setText(presentation.step().text());
        count.setText(Steps.MESSAGES.of("count", presentation.index() + 1, presentation.count()));
    }

    private Node button(String id) {
        var action = Actions.of(id);
        var button = new Button();
        button.setGraphic(Icons.ui(action.icon().orElseThrow(), 17));
        button.setId(id.replace('.', '-'));
        button.getStyleClass().addAll("flat", "tool");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(action.hint()));
        button.setAccessibleText(action.title());
        button.setOnAction(_ -> session.editor().run(action));
        session.state().subscribe(state -> button.setDisable(!action.isEnabled(state)));
        return button;
    }
}
