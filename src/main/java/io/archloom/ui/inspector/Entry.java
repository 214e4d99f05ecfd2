package io.archloom.ui.inspector;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.ToggleSwitch;
import io.archloom.catalog.Property;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A control that a value is typed or chosen in. All speak texts: a switch says `true`, a choice its value.
sealed interface Entry {

    Node node();

    String text();

    /// Shows a text without asking anybody.
    ///
    /// @param prompt stands for the default while the text is empty
    void show(String text, String prompt);

    /// What to do when the user is done: Enter, leaving the field, choosing.
    void onCommit(Runnable commit);

    /// What to do at each key.
    default void onTyping(Runnable typing) {}

    /// Puts a word behind the unit, such as that the value is a guess; false where there is no room for one.
    default boolean remark(String words) {
        return false;
    }

    /// A line of text with its unit behind it.
    record Line(CustomTextField node, Label behind, String unit) implements Entry {
        static Line of(String unit) {
            var field = new CustomTextField();
            field.getStyleClass().add("entry");
            var label = new Label(unit);
            label.getStyleClass().add("unit");
            label.setMouseTransparent(true);
            field.setRight(label);
            return new Line(field, label, unit);
        }

        @Override public boolean remark(String words) {
            behind.setText(words.isEmpty() ? unit : unit.isEmpty() ? words : unit + " · " + words);
            return true;
        }

        @Override public String text() {
            return node.getText();
        }

        @Override public void show(String text, String prompt) {
            node.setText(text);
            node.setPromptText(prompt);
        }

        @Override public void onCommit(Runnable commit) {
            node.setOnAction(_ -> commit.run());
            whenLeft(node, commit);
        }

        @Override public void onTyping(Runnable typing) {
            node.textProperty().addListener((_, _, _) -> typing.run());
        }
    }

    /// Several lines of text. Enter is a new line; Ctrl+Enter commits.
    record Area(TextArea node) implements Entry {
        static Area of(int rows, boolean code) {
            var area = new TextArea();
            area.setPrefRowCount(rows);
            area.setWrapText(!code);
            area.getStyleClass().add("entry");
            if (code) {
                area.getStyleClass().add("code");
            }
            // Tab leaves the field, as everywhere in a form
            area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                    event.consume();
                    area.fireEvent(new KeyEvent(event.getSource(), event.getTarget(), KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB,
                            event.isShiftDown(), true, event.isAltDown(), event.isMetaDown()));
                }
            });
            return new Area(area);
        }

        @Override public String text() {
            return node.getText();
        }

        @Override public void show(String text, String prompt) {
            node.setText(text);
            node.setPromptText(prompt);
        }

        @Override public void onCommit(Runnable commit) {
            node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                    event.consume();
                    commit.run();
                }
            });
            whenLeft(node, commit);
        }

        @Override public void onTyping(Runnable typing) {
            node.textProperty().addListener((_, _, _) -> typing.run());
        }
    }

    /// One of several.
    record Choice(ComboBox<Property.Choice> node, List<Property.Choice> choices) implements Entry {
        static Choice of(List<Property.Choice> choices) {
            var box = new ComboBox<Property.Choice>();
            box.getItems().setAll(choices);
            box.setVisibleRowCount(12);
            box.setMaxWidth(Double.MAX_VALUE);
            box.getStyleClass().add("entry");
            box.setButtonCell(new Cell(box));
            box.setCellFactory(_ -> new Cell(box));
            return new Choice(box, choices);
        }

        /// Shows the title, and the prompt where nothing is chosen.
        private static final class Cell extends ListCell<Property.Choice> {
            private final ComboBox<?> box;

            Cell(ComboBox<?> box) {
                this.box = box;
            }

            @Override protected void updateItem(Property.Choice item, boolean empty) {
                super.updateItem(item, empty);
                boolean nothing = empty || item == null;
                setText(nothing ? box.getPromptText() : item.title());
                pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("prompt"), nothing);
            }
        }

        @Override public String text() {
            return node.getValue() == null ? "" : node.getValue().value();
        }

        private Optional<Property.Choice> choice(String value) {
            return choices.stream().filter(c -> c.value().equals(value)).findFirst();
        }

        @Override public void show(String text, String prompt) {
            var quiet = node.getOnAction();
            node.setOnAction(null);
            node.setPromptText(choice(prompt).map(Property.Choice::title).orElse(prompt));
            node.setValue(choice(text).orElse(null));
            node.setButtonCell(new Cell(node));
            node.setOnAction(quiet);
        }

        @Override public void onCommit(Runnable commit) {
            node.setOnAction(_ -> commit.run());
        }
    }

    /// Yes or no.
    record Switch(ToggleSwitch toggle, HBox node) implements Entry {
        static Switch of() {
            var toggle = new ToggleSwitch();
            var box = new HBox(toggle);
            box.getStyleClass().add("switch-box");
            return new Switch(toggle, box);
        }

        @Override public String text() {
            return Boolean.toString(toggle.isSelected());
        }

        @Override public void show(String text, String prompt) {
            toggle.setSelected(Boolean.parseBoolean(text.isEmpty() ? prompt : text));
        }

        @Override public void onCommit(Runnable commit) {
            toggle.selectedProperty().addListener((_, _, _) -> commit.run());
        }
    }

    private static void whenLeft(TextInputControl control, Runnable commit) {
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
    }
}
