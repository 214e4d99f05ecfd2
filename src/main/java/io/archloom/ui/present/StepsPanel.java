package io.archloom.ui.present;

import io.archloom.edit.Edit;
import io.archloom.editor.Actions;
import io.archloom.editor.Camera;
import io.archloom.model.Walkthrough.Step;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The steps of the walkthrough: make one from the present view, give it title and text, put it in its place.
public final class StepsPanel extends VBox {
    private static final double MARGIN = 24;

    private final Session session;
    private final VBox list = new VBox(10);
    private List<Step> shown = List.of();
    private Optional<Integer> open = Optional.empty();
    private boolean busy;

    public StepsPanel(Session session) {
        this.session = session;
        getStyleClass().add("steps-panel");
        list.getStyleClass().add("steps-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        session.design().subscribe(design -> {
            if (!design.walkthrough().steps().equals(shown) || list.getChildren().isEmpty()) {
                shown = design.walkthrough().steps();
                if (!busy) {
                    fill();
                }
            }
        });
    }

    private Node head() {
        var add = new Button(Steps.MESSAGES.of("add"), Icons.ui("plus", 14));
        add.setId("step-add");
        add.setTooltip(new Tooltip(Actions.of("present.addStep").description()));
        add.setOnAction(_ -> {
            open = Optional.of(shown.size());
            session.editor().run(Actions.of("present.addStep"));
        });
        add.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(add, Priority.ALWAYS);
        var head = new HBox(8, add);
        head.getStyleClass().add("steps-head");
        return head;
    }

    private void fill() {
        // fields that go away lose the cursor: that is no word of the user's
        busy = true;
        refill();
        busy = false;
    }

    private void refill() {
        list.getChildren().clear();
        if (shown.isEmpty()) {
            var none = new Label(Steps.MESSAGES.of("none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        for (int i = 0; i < shown.size(); i++) {
            list.getChildren().add(open.equals(Optional.of(i)) ? form(i) : row(i));
        }
    }

    private Node row(int index) {
        var step = shown.get(index);
        var number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("step-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(step.title().isBlank() ? Steps.MESSAGES.of("untitled") : step.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(8, number, title);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("step-row");
        row.setId("step-" + (index + 1));
        row.setFocusTraversable(true);
        row.setOnMouseClicked(_ -> open(index));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                open(index);
                event.consume();
            }
        });
        return row;
    }

    /// Opens a step's form, and looks at what the step shows.
    private void open(int index) {
        open = Optional.of(index);
        var step = shown.get(index);
        session.select(step.highlighted());
        session.editor().look(Camera.fitting(step.view(), session.state().get().screen(), MARGIN, Camera.MAX));
        fill();
    }

    private Node form(int index) {
        var step = shown.get(index);
        var title = new TextField(step.title());
        title.setId("step-title");
        title.setPromptText(Steps.MESSAGES.of("title.prompt"));
        commit(title, text -> keep(Steps.renamed(session.design().get(), index, text)));
        title.setOnAction(_ -> keep(Steps.renamed(session.design().get(), index, title.getText())));
        var text = new TextArea(step.text());
        text.setId("step-text");
        text.setPromptText(Steps.MESSAGES.of("text.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(4);
        commit(text, words -> keep(Steps.told(session.design().get(), index, words)));
        var tools = new HBox(2,
                tool("previous", "up", index == 0, () -> move(index, index - 1), 90),
                tool("next", "down", index == shown.size() - 1, () -> move(index, index + 1), 90),
                tool("fit", "view", false, () -> session.apply(Steps.looked(session.design().get(), index, session.state().get())), 0),
                tool("trash", "remove", false, () -> {
                    open = Optional.empty();
                    session.apply(Steps.removed(session.design().get(), index));
                }, 0));
        var form = new VBox(6, title, text, tools);
        form.getStyleClass().add("step-form");
        return form;
    }

    /// Keeps what was typed. The form stays as it is, since the click that took the cursor away is still on its way.
    private void keep(Edit edit) {
        if (!busy) {
            busy = true;
            session.apply(edit);
            busy = false;
        }
    }

    private void move(int index, int to) {
        open = Optional.of(to);
        session.apply(Steps.swapped(session.design().get(), index, to));
    }

    private static Node tool(String icon, String text, boolean disabled, Runnable run, double turned) {
        var button = new Button();
        var graphic = Icons.ui(icon, 15);
        graphic.setRotate(turned);
        button.setGraphic(graphic);
        button.setId("step-" + text);
        button.getStyleClass().addAll("flat", "tool");
        button.setTooltip(new Tooltip(Steps.MESSAGES.of("tool." + text)));
        button.setAccessibleText(Steps.MESSAGES.of("tool." + text));
        button.setDisable(disabled);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Takes a text over when the cursor leaves it; the same text again changes nothing.
    private static void commit(TextInputControl field, Consumer<String> use) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && field.getScene() != null) {
                use.accept(field.getText());
            }
        });
    }
}
