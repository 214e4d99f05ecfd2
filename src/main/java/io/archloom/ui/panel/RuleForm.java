package io.archloom.ui.panel;

import io.archloom.edit.Edit;
import io.archloom.model.RuleSetting;
import io.archloom.problem.Problem;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/// Switches a rule off or re-grades it, here or everywhere. Nothing happens without a reason.
final class RuleForm extends FlowPane {
    private final TextField reason = new TextField();

    RuleForm(Problem problem, Consumer<Edit> apply, Runnable close) {
        getStyleClass().add("rule-form");
        setAlignment(Pos.CENTER_LEFT);
        var grade = new ComboBox<RuleSetting.Grade>();
        grade.getItems().setAll(Arrays.stream(RuleSetting.Grade.values()).filter(g -> !g.name().equals(problem.severity().name())).toList());
        grade.setConverter(words("grade."));
        grade.setValue(RuleSetting.Grade.OFF);
        var everywhere = new ComboBox<Boolean>();
        if (ProblemList.canBeSetThere(problem)) {
            everywhere.getItems().add(false);
        }
        everywhere.getItems().add(true);
        everywhere.setConverter(words("everywhere."));
        everywhere.setValue(everywhere.getItems().getFirst());
        reason.setPromptText(Texts.of("rule.reason"));
        reason.setAccessibleText(Texts.of("rule.reason"));
        reason.setPrefColumnCount(28);
        var done = new Button(Texts.of("rule.apply"));
        done.getStyleClass().addAll("small", "accent");
        done.disableProperty().bind(reason.textProperty().map(String::isBlank));
        done.setOnAction(_ -> apply.accept(ProblemList.set(problem, everywhere.getValue(), new RuleSetting(grade.getValue(), reason.getText().strip()))));
        reason.setOnAction(_ -> done.fire());
        var cancel = new Button(Texts.of("rule.cancel"));
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(_ -> close.run());
        getChildren().addAll(Frame.label(problem.rule(), "problem-rule"), grade, everywhere, reason, done, cancel);
        // a click into the form is no click on the problem
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    void begin() {
        reason.requestFocus();
    }

    private static <T> StringConverter<T> words(String prefix) {
        return new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : Texts.of(prefix + value);
            }

            @Override public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        };
    }
}
