package io.archloom.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The top of the inspector: an icon, a title that can be edited where it stands, what it is.
final class Header extends VBox {
    private final Label subtitle = new Label();
    private final Label summary = new Label();
    private final VBox words = new VBox();
    private final TitleField title;

    /// The title's field, without a label.
    private static final class TitleField extends TextField {
        private String shown = "";

        TitleField(Consumer<String> accept) {
            getStyleClass().add("title-field");
            setOnAction(_ -> take(accept));
            focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    take(accept);
                }
            });
        }

        private void take(Consumer<String> accept) {
            if (!getText().equals(shown)) {
                shown = getText();
                accept.accept(shown.strip());
            }
        }

        void show(String text) {
            if (!isFocused() || getText().equals(shown)) {
                shown = text;
                setText(text);
            }
        }
    }

    /// @param rename takes another title; empty where it cannot be changed
    Header(Node icon, Optional<Consumer<String>> rename) {
        getStyleClass().add("header");
        title = new TitleField(rename.orElse(_ -> { }));
        title.setEditable(rename.isPresent());
        title.setFocusTraversable(rename.isPresent());
        title.setAccessibleText(Texts.of("header.title"));
        subtitle.getStyleClass().add("header-type");
        summary.getStyleClass().add("hint");
        summary.setWrapText(true);
        words.getChildren().addAll(title, subtitle);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(icon, words);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("header-top");
        getChildren().add(top);
    }

    void show(String title, String prompt, String type, String words) {
        this.title.show(title);
        this.title.setPromptText(prompt);
        subtitle.setText(type);
        summary.setText(words);
        if (words.isBlank()) {
            getChildren().remove(summary);
        } else if (!getChildren().contains(summary)) {
            getChildren().add(summary);
        }
    }

    /// Something at the right of the title.
    void add(Node node) {
        ((HBox) getChildren().getFirst()).getChildren().add(node);
    }
}
