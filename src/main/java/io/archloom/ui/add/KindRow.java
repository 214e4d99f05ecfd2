package io.archloom.ui.add;

import io.archloom.catalog.ResourceKind;
import io.archloom.text.Messages;
import io.archloom.ui.canvas.DesignCanvas;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One thing that can be added: dragged to the canvas, or placed beside what is selected.
final class KindRow extends HBox {
    private static final Messages MESSAGES = Messages.of(KindRow.class);
    private static final double TILE = 24;
    private static final double DRAG_FROM = 4;

    /// What a row adds.
    record Offer(ResourceKind kind, String title, String summary, Map<String, Value> properties) {
        static Offer of(ResourceKind kind) {
            return new Offer(kind, kind.title(), kind.summary(), Map.of());
        }
    }

    private final Session session;
    private final DesignCanvas canvas;
    private final Offer offer;
    private double pressedX;
    private double pressedY;
    private boolean carrying;

    KindRow(Session session, DesignCanvas canvas, Offer offer) {
        super(Icons.tile(session.catalog().icon(offer.kind().id()), offer.kind().role(), TILE), new Label(offer.title()));
        this.session = session;
        this.canvas = canvas;
        this.offer = offer;
        getStyleClass().add("kind-row");
        setId(offer.properties().isEmpty() ? "kind-" + offer.kind().id().replace('/', '-') : "type-" + offer.title().replace("::", "-"));
        setFocusTraversable(true);
        setAccessibleText(MESSAGES.of("row.accessible", offer.title(), offer.summary()));
        var tip = new Tooltip(offer.title() + "\n" + offer.summary());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        Tooltip.install(this, tip);
        drag();
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                place();
            }
        });
    }

    /// The pointer carries the kind to the canvas. A gesture of our own: it works where the platform has no drag and drop.
    private void drag() {
        setOnMousePressed(event -> {
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
            requestFocus();
        });
        setOnMouseDragged(event -> {
            if (!carrying && Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) >= DRAG_FROM) {
                carrying = true;
                session.editor().beginPlacing(offer.kind().id(), offer.properties());
            }
            if (carrying) {
                canvas.carry(event);
            }
        });
        setOnMouseReleased(event -> {
            if (carrying) {
                carrying = false;
                canvas.drop(event);
            }
        });
    }

    /// Adds it beside what is selected.
    void place() {
        session.editor().place(offer.kind().id(), offer.properties());
        canvas.requestFocus();
    }
}
