package io.archloom.ui.canvas;

import io.archloom.catalog.Catalog;
import io.archloom.editor.Camera;
import io.archloom.editor.ScreenSize;
import io.archloom.model.Design;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Overlay;
import io.archloom.picture.Theme;
import javafx.scene.canvas.Canvas;

/// A small picture of a whole design.
public final class Thumbnail extends Canvas {
    private static final double MARGIN = 6;

    public Thumbnail(Design design, Catalog catalog, Theme theme, double width, double height) {
        super(width, height);
        var picture = DesignPicture.of(design, catalog, Overlay.NONE, theme);
        var camera = Camera.fitting(picture.bounds(), new ScreenSize(width, height), MARGIN, 1);
        var graphics = getGraphicsContext2D();
        graphics.setFill(Painter.color(theme.canvas()));
        graphics.fillRect(0, 0, width, height);
        new Painter(graphics).paint(picture.marksAt(camera.zoom()), camera);
        setMouseTransparent(true);
    }
}
