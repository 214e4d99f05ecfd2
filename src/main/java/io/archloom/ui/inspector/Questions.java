package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.value.SecretReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Small questions that stand below the row they are asked for. Enter answers, Escape withdraws.
final class Questions {
    private Questions() {}

    /// Asks for a new parameter's name.
    static Node parameter(String suggestion, Function<String, Optional<String>> fault, Consumer<String> answer, Runnable withdraw) {
        var name = Entry.Line.of("");
        name.show(suggestion, Texts.of("value.parameter.name"));
        name.node().setId("parameter-name");
        return box(Texts.of("value.parameter.help"), List.of(labelled(Texts.of("value.parameter.name"), name)), name, () -> {
            var text = name.text().strip();
            return fault.apply(text).or(() -> {
                answer.accept(text);
                return Optional.empty();
            });
        }, withdraw);
    }

    /// Asks for a secret.
    static Node secret(Optional<SecretReference> known, Consumer<SecretReference> answer, Runnable withdraw) {
        var store = Entry.Choice.of(List.of(SecretReference.Store.values()).stream()
                .map(it -> new Property.Choice(it.name(), Texts.of("value.secret.store." + it))).toList());
        store.show(known.map(SecretReference::store).orElse(SecretReference.Store.SECRETS_MANAGER).name(), "");
        var name = Entry.Line.of("");
        name.show(known.map(SecretReference::name).orElse(""), Texts.of("value.secret.name.prompt"));
        name.node().setId("secret-name");
        var key = Entry.Line.of("");
        key.show(known.flatMap(SecretReference::key).orElse(""), Texts.of("value.secret.key.prompt"));
        key.node().setId("secret-key");
        return box(Texts.of("value.secret.help"), List.of(labelled(Texts.of("value.secret.store"), store), labelled(Texts.of("value.secret.name"), name),
                labelled(Texts.of("value.secret.key"), key)), name, () -> {
            if (name.text().isBlank()) {
                return Optional.of(Texts.of("field.required"));
            }
            var where = SecretReference.Store.valueOf(store.text());
            answer.accept(new SecretReference(where, name.text().strip(),
                    Optional.of(key.text().strip()).filter(it -> !it.isEmpty() && where == SecretReference.Store.SECRETS_MANAGER)));
            return Optional.empty();
        }, withdraw);
    }

    private static Node labelled(String text, Entry entry) {
        var label = new Label(text);
        label.getStyleClass().add("question-label");
        label.setLabelFor(entry.node());
        entry.node().setAccessibleText(text);
        var line = new HBox(label, entry.node());
        line.getStyleClass().add("field-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(entry.node(), Priority.ALWAYS);
        return line;
    }

    /// @param answer what is wrong with the answer; empty: it is given
    private static Node box(String help, List<Node> rows, Entry.Line first, Supplier<Optional<String>> answer, Runnable withdraw) {
        var words = new Label(help);
        words.setWrapText(true);
        words.getStyleClass().add("hint");
        var error = new Label();
        error.setWrapText(true);
        error.getStyleClass().add("question-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Runnable give = () -> error.setText(answer.get().orElse(""));
        var use = button("question-use", Texts.of("value.use"), give);
        use.getStyleClass().add("accent");
        var buttons = new HBox(button("question-cancel", Texts.of("value.cancel"), withdraw), use);
        buttons.getStyleClass().add("question-buttons");
        var box = new VBox(words);
        box.getChildren().addAll(rows);
        box.getChildren().addAll(error, buttons);
        box.getStyleClass().add("question");
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                give.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                withdraw.run();
                event.consume();
            }
        });
        box.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                first.node().requestFocus();
            }
        });
        return box;
    }

    private static Button button(String id, String text, Runnable run) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("question-button");
        button.setOnAction(_ -> run.run());
        return button;
    }
}
