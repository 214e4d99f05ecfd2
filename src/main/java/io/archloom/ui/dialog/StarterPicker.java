package io.archloom.ui.dialog;

import io.archloom.catalog.Catalog;
import io.archloom.file.Starters;
import io.archloom.file.Starters.Starter;
import io.archloom.picture.Theme;
import io.archloom.text.Messages;
import io.archloom.ui.canvas.Thumbnail;
import io.archloom.ui.control.Background;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The starter designs to choose from, each with a small picture and what it is.
public final class StarterPicker {
    private static final Messages MESSAGES = Messages.of(StarterPicker.class);
    private static final double WIDTH = 248;
    private static final double HEIGHT = 132;

    private final Catalog catalog;
    private final Theme theme;
    private final Consumer<Starter> chosen;

    public StarterPicker(Catalog catalog, Theme theme, Consumer<Starter> chosen) {
        this.catalog = catalog;
        this.theme = theme;
        this.chosen = chosen;
    }

    /// The cards of all starters, in rows as wide as there is room.
    public TilePane cards() {
        var cards = new TilePane(12, 12);
        cards.getStyleClass().add("starter-cards");
        cards.setPrefColumns(3);
        cards.getChildren().setAll(new StackPane(new ProgressIndicator()));
        Background.run(Starters::all, all -> fill(cards, all), fault ->
                cards.getChildren().setAll(Sheets.paragraph(String.valueOf(fault.getMessage()))));
        return cards;
    }

    private void fill(TilePane cards, List<Starter> starters) {
        cards.getChildren().setAll(starters.stream().map(this::card).toList());
    }

    /// A sheet with the cards.
    public Region sheet() {
        var scroll = new ScrollPane(cards());
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(480);
        scroll.setPrefViewportWidth(3 * (WIDTH + 26) + 24);
        scroll.getStyleClass().add("edge-to-edge");
        var sheet = Sheets.sheet(MESSAGES.of("starter.title"), scroll, List.of());
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        return sheet;
    }

    private Button card(Starter starter) {
        var title = new Label(starter.title());
        title.getStyleClass().add("starter-title");
        var description = new Label(starter.description());
        description.getStyleClass().addAll("muted", "starter-text");
        description.setWrapText(true);
        description.setPrefSize(WIDTH, 66);
        description.setMaxWidth(WIDTH);
        description.setAlignment(Pos.TOP_LEFT);
        var content = new VBox(6, new Thumbnail(starter.opened().design(), catalog, theme, WIDTH, HEIGHT), title, description);
        var card = new Button();
        card.setGraphic(content);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.getStyleClass().add("starter-card");
        card.setId("starter-" + starter.name());
        card.setAccessibleText(starter.title() + ". " + starter.description());
        card.setOnAction(_ -> chosen.accept(starter));
        return card;
    }
}
