package io.archloom.ui.dialog;

import atlantafx.base.controls.ModalPane;
import io.archloom.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The place over the window where sheets appear, one at a time. Escape or a click beside it closes a sheet.
public final class Sheets {
    private static final Messages MESSAGES = Messages.of(Sheets.class);

    private static final double FROM_TOP = 56;

    private final ModalPane pane = new ModalPane();
    private Optional<Runnable> onClosed = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /// One way to answer a question.
    ///
    /// @param style  style class of the button: `accent`, `danger` or empty
    public record Answer(String id, String text, String style, Runnable run) {}

    public Sheets() {
        pane.setId("sheets");
        // an empty pane must not take the focus from the drawing below it
        pane.setFocusTraversable(false);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown) {
                var run = onClosed;
                onClosed = Optional.empty();
                // later: the sheet that goes away passes the focus on by itself
                focusBefore.ifPresent(node -> Platform.runLater(() -> {
                    if (!pane.isDisplay()) {
                        node.requestFocus();
                    }
                }));
                run.ifPresent(Runnable::run);
            }
        });
    }

    /// To lie above everything else in the window.
    public Node node() {
        return pane;
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    /// Shows a sheet in the middle; `closed` runs when it is gone.
    public void show(Region sheet, Runnable closed) {
        show(sheet, Pos.CENTER, closed);
    }

    /// Shows a sheet at the top.
    public void showOnTop(Region sheet, Runnable closed) {
        sheet.setTranslateY(FROM_TOP);
        show(sheet, Pos.TOP_CENTER, closed);
    }

    private void show(Region sheet, Pos at, Runnable closed) {
        close();
        if (!sheet.getStyleClass().contains("sheet")) {
            sheet.getStyleClass().add("sheet");
        }
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        onClosed = Optional.of(closed);
        focusBefore = Optional.ofNullable(pane.getScene().getFocusOwner());
        pane.setAlignment(at);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.show(sheet);
    }

    public void close() {
        if (pane.isDisplay()) {
            pane.hide(true);
        }
    }

    /// Asks a question.
    ///
    /// @param dismissed runs when the sheet is closed without an answer
    public void ask(String title, String text, List<Answer> answers, Runnable dismissed) {
        ask(title, paragraph(text), answers, dismissed);
    }

    /// Asks a question with content of any form.
    public void ask(String title, Node content, List<Answer> answers, Runnable dismissed) {
        var buttons = new ArrayList<Node>();
        var answered = new boolean[1];
        for (var answer : answers) {
            var button = new Button(answer.text());
            button.setId(answer.id());
            if (!answer.style().isEmpty()) {
                button.getStyleClass().add(answer.style());
            }
            if (answer.style().equals("danger")) {
                button.getStyleClass().add("button-outlined");
            }
            button.setDefaultButton(answer.style().equals("accent"));
            button.setOnAction(_ -> {
                answered[0] = true;
                close();
                answer.run().run();
            });
            buttons.add(button);
        }
        show(sheet(title, content, buttons), () -> {
            if (!answered[0]) {
                dismissed.run();
            }
        });
        answers.stream().filter(a -> a.style().equals("accent")).findFirst()
                .flatMap(a -> buttons.stream().filter(b -> a.id().equals(b.getId())).findFirst()).ifPresent(Node::requestFocus);
    }

    /// Tells something that must be read.
    public void tell(String title, String text) {
        tell(title, paragraph(text));
    }

    /// Tells something that must be read, with content of any form.
    public void tell(String title, Node content) {
        var done = new Button(MESSAGES.of("close"));
        done.setId("sheet-close");
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.setOnAction(_ -> close());
        show(sheet(title, content, List.of(done)), () -> { });
        done.requestFocus();
    }

    /// A sheet's usual form: a title, what it is about, and buttons at the right.
    public static Region sheet(String title, Node content, List<? extends Node> buttons) {
        var heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setWrapText(true);
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getChildren().addAll(buttons);
        var sheet = new VBox(12, heading, content, row);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(480);
        return sheet;
    }

    static Label paragraph(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("sheet-text");
        return label;
    }
}
