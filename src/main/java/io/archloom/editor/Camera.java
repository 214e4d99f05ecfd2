package io.archloom.editor;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;

/// Which part of the page the screen shows.
///
/// @param x    page coordinate at the screen's left edge
/// @param y    page coordinate at the screen's top edge
/// @param zoom screen pixels for one page unit, from [#MIN] to [#MAX]
public record Camera(double x, double y, double zoom) {
    public static final double MIN = 0.05;
    public static final double MAX = 8;
    public static final Camera HOME = new Camera(0, 0, 1);

    public Camera {
        zoom = Math.clamp(zoom, MIN, MAX);
    }

    public Point toPage(Point screen) {
        return new Point(x + screen.x() / zoom, y + screen.y() / zoom);
    }

    public Point toScreen(Point page) {
        return new Point((page.x() - x) * zoom, (page.y() - y) * zoom);
    }

    public Rectangle toScreen(Rectangle page) {
        var corner = toScreen(page.topLeft());
        return new Rectangle(corner.x(), corner.y(), page.width() * zoom, page.height() * zoom);
    }

    /// The part of the page that a screen of this size shows.
    public Rectangle view(ScreenSize screen) {
        return new Rectangle(x, y, screen.width() / zoom, screen.height() / zoom);
    }

    /// The page moves by `(dx, dy)` screen pixels.
    public Camera pannedBy(double dx, double dy) {
        return new Camera(x - dx / zoom, y - dy / zoom, zoom);
    }

    /// The page moves until its point `page` is under `screen`.
    public Camera carrying(Point page, Point screen) {
        return new Camera(page.x() - screen.x() / zoom, page.y() - screen.y() / zoom, zoom);
    }

    /// The zoom becomes `zoom`; the page point under `screen` stays there.
    public Camera zoomedTo(double zoom, Point screen) {
        var anchor = toPage(screen);
        double clamped = Math.clamp(zoom, MIN, MAX);
        return new Camera(anchor.x() - screen.x() / clamped, anchor.y() - screen.y() / clamped, clamped);
    }

    public Camera zoomedBy(double factor, Point screen) {
        return zoomedTo(zoom * factor, screen);
    }

    /// The camera that shows `page` as large as it can, in the middle.
    ///
    /// @param margin  screen pixels kept free on every side
    /// @param maxZoom how far it may magnify
    public static Camera fitting(Rectangle page, ScreenSize screen, double margin, double maxZoom) {
        double width = Math.max(1, screen.width() - 2 * margin);
        double height = Math.max(1, screen.height() - 2 * margin);
        double zoom = Math.clamp(Math.min(width / Math.max(1, page.width()), height / Math.max(1, page.height())),
                MIN, Math.clamp(maxZoom, MIN, MAX));
        return centered(page.center(), zoom, screen);
    }

    /// The camera with `page` in the middle of the screen.
    public static Camera centered(Point page, double zoom, ScreenSize screen) {
        double clamped = Math.clamp(zoom, MIN, MAX);
        return new Camera(page.x() - screen.width() / 2 / clamped, page.y() - screen.height() / 2 / clamped,
                clamped);
    }

    /// The nearest camera at this zoom that shows `page`: it moves only when some of it is outside.
    public Camera showing(Rectangle page, ScreenSize screen, double margin) {
        var view = view(screen).inflate(-margin / zoom);
        double dx = page.width() > view.width() ? page.center().x() - view.center().x()
                : Math.max(0, page.right() - view.right()) + Math.min(0, page.left() - view.left());
        double dy = page.height() > view.height() ? page.center().y() - view.center().y()
                : Math.max(0, page.bottom() - view.bottom()) + Math.min(0, page.top() - view.top());
        return new Camera(x + dx, y + dy, zoom);
    }
}
