package io.archloom.ui;

import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Divider positions are shares of a split pane's size, so they can be set in pixels only when it has one.
final class Dividers {
    private Dividers() {}

    /// Places the dividers anew whenever the pane's length changes, after its layout. The pane's own way to spare some of its
    /// parts goes wrong when the window grows before it has laid them out once.
    ///
    /// @param keep remembers what a drag of a divider has made of the sizes
    static void hold(SplitPane pane, DoubleConsumer place, Runnable keep) {
        var length = pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
        length.addListener((_, _, now) -> Platform.runLater(() -> {
            if (now.doubleValue() == length.get()) {
                place.accept(now.doubleValue());
            }
        }));
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            var node = event.getTarget() instanceof Node target ? target : null;
            while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
                node = node.getParent();
            }
            if (node != null && node.getParent() == pane) {
                keep.run();
            }
        });
    }

    /// Hands over the pane's length along its dividers, as soon as it has one and has been laid out: a first layout would
    /// place the dividers anew.
    static void onceSized(SplitPane pane, DoubleConsumer use) {
        var length = pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
        if (length.get() > 0) {
            pane.applyCss();
            pane.layout();
            use.accept(length.get());
            return;
        }
        length.addListener(new ChangeListener<Number>() {
            @Override public void changed(ObservableValue<? extends Number> it, Number before, Number now) {
                length.removeListener(this);
                Platform.runLater(() -> use.accept(now.doubleValue()));
            }
        });
    }
}
