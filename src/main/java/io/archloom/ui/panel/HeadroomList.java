package io.archloom.ui.panel;

import io.archloom.estimate.Headroom;
import io.archloom.model.ElementId;
import io.archloom.quantity.Percent;
import io.archloom.quantity.Unit;
import io.archloom.ui.control.ExplanationView;
import io.archloom.ui.control.Titles;
import io.archloom.workbench.Analysis;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How near each limit is, the first to break first. A click goes to what uses it and unfolds how it was reckoned.
final class HeadroomList extends VBox {
    private static final int MOST = 60;
    private static final double NEAR = 0.8;

    private final Consumer<ElementId> reveal;
    private Optional<String> unfolded = Optional.empty();

    HeadroomList(Consumer<ElementId> reveal) {
        this.reveal = reveal;
        getStyleClass().addAll("detail", "headrooms", "fresh");
    }

    void show(Analysis analysis) {
        getChildren().clear();
        getChildren().add(Frame.label(Texts.of("capacity.title"), "section-title"));
        var used = analysis.capacity().stream().filter(h -> h.used() > 0).limit(MOST).toList();
        if (used.isEmpty()) {
            var none = Frame.label(Texts.of("capacity.none"), "hint");
            none.setWrapText(true);
            getChildren().add(none);
        }
        used.forEach(headroom -> getChildren().add(row(headroom, analysis)));
    }

    private VBox row(Headroom headroom, Analysis analysis) {
        double share = headroom.utilisation();
        var level = share >= 1 ? "over" : share >= NEAR ? "near" : "calm";
        var top = new HBox(Frame.label(Texts.of("capacity.what", Titles.of(headroom.element(), analysis.design()), headroom.title()), "headroom-title"),
                Frame.space(), Frame.whole(percent(share), "headroom-share", level));
        var bar = new Region();
        bar.getStyleClass().addAll("headroom-bar", level);
        var track = new StackPane(bar);
        track.getStyleClass().add("share-track");
        track.setMinHeight(4);
        track.setMaxHeight(4);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.min(1, share)));
        var row = new VBox(top, track);
        headroom.breaksAt().ifPresent(factor -> row.getChildren().add(Frame.label(breaks(factor), "hint")));
        row.getStyleClass().add("headroom");
        var key = headroom.element().value() + "/" + headroom.id();
        var why = new ExplanationView();
        if (unfolded.equals(Optional.of(key))) {
            why.show(headroom.explanation(), true, true);
            row.getChildren().add(why);
        }
        row.setOnMouseClicked(_ -> {
            boolean wasOpen = unfolded.equals(Optional.of(key));
            unfolded = wasOpen ? Optional.empty() : Optional.of(key);
            reveal.accept(headroom.element());
            show(analysis);
        });
        return row;
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? new Percent(share).format() : "∞";
    }

    private static String breaks(double factor) {
        return factor < 1 ? Texts.of("capacity.broken") : Texts.of("capacity.breaks", Unit.COUNT.format(factor));
    }

}
