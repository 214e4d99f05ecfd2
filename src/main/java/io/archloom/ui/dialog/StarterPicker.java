package io.archloom.ui.dialog;

import atlantafx.base.controls.CustomTextField;
import io.archloom.catalog.Catalog;
import io.archloom.file.Starters;
import io.archloom.file.Starters.Starter;
import io.archloom.picture.Theme;
import io.archloom.text.Messages;
import io.archloom.ui.canvas.Thumbnail;
import io.archloom.ui.control.Background;
import io.archloom.ui.control.Icons;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
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
    private final CustomTextField search = new CustomTextField();

    public StarterPicker(Catalog catalog, Theme theme, Consumer<Starter> chosen) {
        this.catalog = catalog;
        this.theme = theme;
        this.chosen = chosen;
        search.setId("starter-search");
        search.setPromptText(MESSAGES.of("starter.search"));
        search.setAccessibleText(MESSAGES.of("starter.search"));
        search.setLeft(Icons.ui("search", 15));
    }

    /// Where words are typed that the cards are to hold.
    public TextField search() {
        return search;
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
        var all = new LinkedHashMap<Starter, Button>();
        starters.forEach(starter -> all.put(starter, card(starter)));
        search.textProperty().subscribe(text -> cards.getChildren().setAll(all.keySet().stream().filter(starter -> matches(starter, text)).map(all::get).toList()));
        search.setOnAction(_ -> cards.getChildren().stream().findFirst().filter(_ -> !search.getText().isBlank()).ifPresent(first -> ((Button) first).fire()));
    }

    /// Whether every word occurs in what a starter says of itself.
    static boolean matches(Starter starter, String text) {
        var said = (starter.title() + " " + starter.description() + " " + starter.name()).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }

    /// A sheet with the cards.
    public Region sheet() {
        var scroll = new ScrollPane(cards());
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(480);
        scroll.setPrefViewportWidth(3 * (WIDTH + 26) + 24);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var sheet = Sheets.sheet(MESSAGES.of("starter.title"), new VBox(10, search, scroll), List.of());
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        return sheet;
    }

    private Button card(Starter starter) {
        var title = new Label(starter.title());
        title.getStyleClass().add("starter-title");
        title.setMaxWidth(WIDTH);
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
        var tip = new Tooltip(starter.title() + "\n" + starter.description());
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        card.setTooltip(tip);
        card.setOnAction(_ -> chosen.accept(starter));
        return card;
    }
}
