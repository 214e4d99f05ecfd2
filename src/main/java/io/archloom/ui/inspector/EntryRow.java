package io.archloom.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A labelled entry. What is typed and refused stays, with the reason below; Escape brings the last good text back.
class EntryRow extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Entry entry;
    private final Label label;
    private final HBox line;
    private final HBox left;
    private final Label error = new Label();
    private final Function<String, Optional<String>> check;
    private final Consumer<String> accept;
    private String shown = "";
    /// What the entry itself says when it shows that: a switch has no empty text.
    private String said = "";
    private String prompt = "";
    private boolean showing;

    /// @param check  what is wrong with a text, if anything
    /// @param accept takes a text that is fine and new
    EntryRow(String title, Entry entry, Function<String, Optional<String>> check, Consumer<String> accept) {
        this.entry = entry;
        this.check = check;
        this.accept = accept;
        label = new Label(title);
        label.setLabelFor(entry.node());
        label.getStyleClass().add("field-label");
        entry.node().setAccessibleText(title);
        left = new HBox(label);
        left.getStyleClass().add("field-left");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        line = new HBox(left, entry.node());
        line.getStyleClass().add("field-line");
        line.setAlignment(entry instanceof Entry.Area ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        // the label stands beside the first line of several
        line.setFillHeight(false);
        HBox.setHgrow(entry.node(), Priority.ALWAYS);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        getChildren().add(line);
        getStyleClass().add("field-row");
        entry.onCommit(this::commit);
        entry.onTyping(this::typed);
        entry.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !entry.text().equals(shown)) {
                event.consume();
                revert();
            }
        });
    }

    Entry entry() {
        return entry;
    }

    /// Puts a node behind the entry.
    void addBehind(Node node) {
        line.getChildren().add(node);
    }

    /// Puts a node between the label and the entry.
    void addBefore(Node node) {
        left.getChildren().add(node);
    }

    /// Gives the entry the whole width, below its label: for running text.
    EntryRow stacked() {
        line.getChildren().remove(left);
        getChildren().addFirst(left);
        getStyleClass().add("stacked");
        return this;
    }

    Label label() {
        return label;
    }

    /// Says what the field is for.
    void help(String text) {
        if (!text.isBlank()) {
            var tip = new Tooltip(text);
            tip.setWrapText(true);
            tip.setMaxWidth(340);
            label.setTooltip(tip);
            entry.node().setAccessibleHelp(text);
        }
    }

    /// Shows another value; a draft that the user is typing stays.
    void show(String text, String prompt) {
        boolean drafting = !entry.text().equals(shown) && (entry.node().isFocused() || !error.getText().isEmpty());
        boolean changed = !text.equals(shown);
        shown = text;
        this.prompt = prompt;
        if (drafting && !(changed && !entry.node().isFocused())) {
            return;
        }
        revert();
    }

    private void revert() {
        showing = true;
        entry.show(shown, prompt);
        said = entry.text();
        showing = false;
        say(Optional.empty());
    }

    private void typed() {
        if (!showing && !error.getText().isEmpty()) {
            say(check.apply(entry.text()));
        }
    }

    /// Takes what is typed, if it is new and fine.
    final void commit() {
        var text = entry.text();
        if (showing || text.equals(shown) || text.equals(said)) {
            say(Optional.empty());
            return;
        }
        var fault = check.apply(text);
        say(fault);
        if (fault.isEmpty()) {
            // the answer comes back as another text to show; until then this is the good one
            shown = text;
            said = text;
            accept.accept(text);
        }
    }

    private void say(Optional<String> fault) {
        error.setText(fault.orElse(""));
        entry.node().pseudoClassStateChanged(INVALID, fault.isPresent());
        if (fault.isEmpty()) {
            getChildren().remove(error);
        } else if (!getChildren().contains(error)) {
            getChildren().add(getChildren().indexOf(line) + 1, error);
        }
    }
}
