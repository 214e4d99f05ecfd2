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
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
            getChildren().add(wrapped(Texts.of("capacity.none"), "hint"));
        }
        used.forEach(headroom -> getChildren().add(row(headroom, analysis)));
    }

    private VBox row(Headroom headroom, Analysis analysis) {
        double share = headroom.utilisation();
        var level = share >= 1 ? "over" : share >= NEAR ? "near" : "calm";
        var title = wrapped(Titles.of(headroom.element(), analysis.design()), "headroom-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var top = new HBox(title, Frame.whole(percent(share), "headroom-share", level));
        top.getStyleClass().add("headroom-top");
        var bar = new Region();
        bar.getStyleClass().addAll("headroom-bar", level);
        var track = new StackPane(bar);
        track.getStyleClass().add("share-track");
        track.setMinHeight(4);
        track.setMaxHeight(4);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(Math.min(1, share)));
        var row = new VBox(top, track);
        row.getChildren().add(wrapped(breaks(headroom), "hint"));
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

    private static Label wrapped(String text, String style) {
        var label = Frame.label(text, style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? new Percent(share).format() : "∞";
    }

    private static String breaks(Headroom headroom) {
        return headroom.breaksAt().map(factor -> factor < 1 ? Texts.of("capacity.broken", headroom.title())
                : Texts.of("capacity.breaks", headroom.title(), Unit.COUNT.format(factor))).orElse(headroom.title());
    }

}
