package io.archloom.ui;

import io.archloom.catalog.Catalog;
import io.archloom.file.Starters.Starter;
import io.archloom.picture.Theme;
import io.archloom.ui.control.Icons;
import io.archloom.ui.dialog.StarterPicker;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window shows before anything is open: an empty page, a file, or a starter design.
final class StartScreen {
    private static final int RECENT = 6;

    private StartScreen() {}

    /// What can be chosen.
    record Choices(Runnable blank, Runnable open, Consumer<Path> recent, Consumer<Starter> starter) {}

    static Region of(Catalog catalog, Theme theme, Remembered remembered, Choices choices) {
        var title = new Label(WindowTexts.of("start.title"));
        title.getStyleClass().add("start-title");
        var text = new Label(WindowTexts.of("start.text"));
        text.getStyleClass().addAll("muted", "start-text");
        text.setWrapText(true);
        var blank = new Button(WindowTexts.of("start.blank"), Icons.ui("plus", 15));
        blank.setId("start-blank");
        blank.getStyleClass().add("accent");
        blank.setOnAction(_ -> choices.blank().run());
        var open = new Button(WindowTexts.of("start.open"), Icons.ui("open", 15));
        open.setId("start-open");
        open.setOnAction(_ -> choices.open().run());
        var left = new VBox(10, title, text, new HBox(8, blank, open));
        if (!remembered.now().recent().isEmpty()) {
            left.getChildren().add(recent(remembered, choices.recent()));
        }
        left.getStyleClass().add("start-left");
        left.setMinWidth(300);
        left.setPrefWidth(300);
        var heading = new Label(WindowTexts.of("start.starters"));
        heading.getStyleClass().add("section-title");
        var picker = new StarterPicker(catalog, theme, choices.starter());
        var cards = picker.cards();
        picker.search().setMaxWidth(280);
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var right = new VBox(8, heading, picker.search(), scroll);
        right.getStyleClass().add("start-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        var screen = new HBox(left, right);
        screen.getStyleClass().add("start-screen");
        screen.setId("start-screen");
        return screen;
    }

    private static Node recent(Remembered remembered, Consumer<Path> open) {
        var heading = new Label(WindowTexts.of("start.recent"));
        heading.getStyleClass().add("section-title");
        var list = new VBox(2, heading);
        list.getStyleClass().add("start-recent");
        remembered.now().recent().stream().limit(RECENT).map(Path::of).forEach(path -> {
            var link = new Hyperlink(String.valueOf(path.getFileName()));
            link.setTooltip(new Tooltip(path.toString()));
            link.setOnAction(_ -> open.accept(path));
            list.getChildren().add(link);
        });
        return list;
    }
}
