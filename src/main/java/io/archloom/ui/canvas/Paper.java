package io.archloom.ui.canvas;

import io.archloom.editor.Camera;
import io.archloom.editor.EditorState;
import io.archloom.editor.InteractionPicture;
import io.archloom.editor.Presentation;
import io.archloom.editor.Surface;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Overlay;
import io.archloom.picture.Theme;
import io.archloom.picture.Viewport;
import io.archloom.workbench.Shown;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// The two painted layers. What changed is painted at the next pulse, once however often it changed.
final class Paper extends Region {
    private static final double DOTS = 24;

    private final Surface surface;
    private final Canvas designLayer = new Canvas();
    private final Canvas interactionLayer = new Canvas();
    private final Painter designPainter = new Painter(designLayer.getGraphicsContext2D());
    private final Painter interactionPainter = new Painter(interactionLayer.getGraphicsContext2D());
    private EditorState state;
    private Theme theme;
    private Overlay overlay = Overlay.NONE;
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<Look> painted = Optional.empty();
    private boolean interactionChanged = true;
    private final Shown shown = new Shown();
    private String environment;

    /// What the display list was made of.
    private record Drawn(Design design, Overlay overlay, Theme theme, Viewport viewport) {}

    /// What the design layer shows.
    private record Look(Drawn drawn, Camera camera, double width, double height) {}

    /// @param environment the name of the one that the design is shown in
    Paper(EditorState state, Surface surface, Theme theme, String environment) {
        this.state = state;
        this.environment = environment;
        this.surface = surface;
        this.theme = theme;
        // a layout root of its own, so that painting lays nothing else out
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(designLayer, interactionLayer);
    }

    void show(EditorState now) {
        state = now;
        changed();
    }

    void show(Theme now) {
        theme = now;
        changed();
    }

    void show(Overlay now) {
        overlay = now;
        changed();
    }

    /// Shows the design as it is in another environment.
    void show(String now) {
        environment = now;
        changed();
    }

    private void changed() {
        interactionChanged = true;
        requestLayout();
    }

    @Override protected void layoutChildren() {
        for (var layer : List.of(designLayer, interactionLayer)) {
            if (layer.getWidth() != getWidth() || layer.getHeight() != getHeight()) {
                layer.setWidth(getWidth());
                layer.setHeight(getHeight());
                interactionChanged = true;
            }
        }
        if (getWidth() > 0 && getHeight() > 0 && interactionChanged) {
            interactionChanged = false;
            paintDesign();
            paintInteraction();
        }
    }

    private void paintDesign() {
        var look = new Look(picture(), state.camera(), getWidth(), getHeight());
        if (painted.filter(p -> p.drawn() == look.drawn() && p.equals(look)).isPresent()) {
            return;
        }
        painted = Optional.of(look);
        var graphics = designLayer.getGraphicsContext2D();
        graphics.setFill(Painter.color(theme.canvas()));
        graphics.fillRect(0, 0, getWidth(), getHeight());
        var camera = state.camera();
        if (state.presenting().isEmpty()) {
            paintDots(camera);
        }
        designPainter.paint(look.drawn().viewport().marks(view(camera), camera.zoom()), camera);
    }

    private Drawn picture() {
        // a gesture's preview may be of another design, which has no such environment
        var design = state.design().environment(environment).map(_ -> shown.of(state.design(), environment)).orElse(state.design());
        var overlay = state.presenting().map(Presentation::dimmed).map(this.overlay::withDimmed).orElse(this.overlay);
        var known = drawn.filter(d -> d.design().structure() == design.structure()
                && d.design().placement() == design.placement() && d.theme() == theme && d.overlay().equals(overlay));
        if (known.isEmpty()) {
            var picture = DesignPicture.of(design, surface.catalog(), surface.routes(state.design()), overlay, theme);
            drawn = Optional.of(new Drawn(design, overlay, theme, Viewport.of(picture)));
        }
        return drawn.orElseThrow();
    }

    private void paintInteraction() {
        var graphics = interactionLayer.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        var camera = state.camera();
        interactionPainter.paint(InteractionPicture.of(state, surface, theme).marksAt(camera.zoom()), camera);
    }

    private Rectangle view(Camera camera) {
        return new Rectangle(camera.x(), camera.y(), getWidth() / camera.zoom(), getHeight() / camera.zoom());
    }

    private void paintDots(Camera camera) {
        double step = DOTS * camera.zoom();
        while (step < 14) {
            step *= 4;
        }
        var graphics = designLayer.getGraphicsContext2D();
        graphics.setFill(Painter.color(theme.gridDot()));
        double left = Math.round(-camera.x() * camera.zoom());
        double top = Math.round(-camera.y() * camera.zoom());
        for (double x = left - Math.ceil(left / step) * step; x < getWidth(); x += step) {
            for (double y = top - Math.ceil(top / step) * step; y < getHeight(); y += step) {
                graphics.fillRect(Math.round(x), Math.round(y), 1.5, 1.5);
            }
        }
    }
}
