package io.archloom.ui.panel;

import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A problem in the list: what is wrong, what to do, where, and what a click can do about it.
final class ProblemRow extends VBox {
    private final ProblemList.Row row;
    private final Session session;
    private Optional<RuleForm> form = Optional.empty();

    ProblemRow(ProblemList.Row row, Session session) {
        this.row = row;
        this.session = session;
        var severity = row.problem().severity().name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("problem-row", "severity-" + severity);
        setFocusTraversable(true);
        setAccessibleText(Texts.of("problem.accessible", Texts.of("severity." + row.problem().severity()), row.problem().message()));
        var message = Frame.label(row.problem().message(), "problem-message");
        message.setWrapText(true);
        var advice = Frame.label(row.reason().map(reason -> Texts.of("problem.reason", reason)).orElse(row.problem().advice()), "problem-advice");
        advice.setWrapText(true);
        var where = new HBox();
        where.getStyleClass().add("problem-where");
        where.setAlignment(Pos.CENTER_LEFT);
        row.element().ifPresent(_ -> where.getChildren().add(Frame.label(row.where(), "problem-element")));
        where.getChildren().add(Frame.label(row.problem().rule(), "problem-rule"));
        var words = new VBox(message, advice, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(Icons.ui(severity, 16), words, actions());
        line.getStyleClass().add("problem-line");
        getChildren().add(line);
        if (row.reason().isPresent()) {
            getStyleClass().add("suppressed");
        }
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> go());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused()) {
                go();
                event.consume();
            }
        });
    }

    ProblemList.Row row() {
        return row;
    }

    private void go() {
        requestFocus();
        row.element().ifPresent(session::reveal);
    }

    private VBox actions() {
        var actions = new VBox();
        actions.getStyleClass().add("problem-actions");
        actions.setAlignment(Pos.TOP_RIGHT);
        if (row.reason().isPresent()) {
            var back = new Button(Texts.of("problem.restore"));
            back.getStyleClass().addAll("small", "fix-button");
            back.setOnAction(_ -> session.apply(ProblemList.restore(row.problem(), session.design().get())));
            actions.getChildren().add(back);
        } else {
            for (var fix : row.problem().fixes()) {
                var button = new Button(fix.label());
                button.getStyleClass().addAll("small", "fix-button");
                button.setOnAction(_ -> session.apply(fix.edit()));
                actions.getChildren().add(button);
            }
            var off = new Hyperlink(Texts.of("problem.off"));
            off.getStyleClass().add("quiet-link");
            off.setOnAction(_ -> toggleForm());
            actions.getChildren().add(off);
        }
        actions.getChildren().forEach(node -> ((javafx.scene.layout.Region) node).setMinWidth(USE_PREF_SIZE));
        return actions;
    }

    private void toggleForm() {
        form.ifPresentOrElse(open -> {
            getChildren().remove(open);
            form = Optional.empty();
        }, () -> {
            var opened = new RuleForm(row.problem(), session::apply, this::toggleForm);
            form = Optional.of(opened);
            getChildren().add(opened);
            opened.begin();
        });
    }
}
