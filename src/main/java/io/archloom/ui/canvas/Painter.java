package io.archloom.ui.canvas;

import io.archloom.editor.Camera;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.picture.Face;
import io.archloom.picture.FontMetrics;
import io.archloom.picture.Ink;
import io.archloom.picture.Mark;
import io.archloom.picture.Outline;
import io.archloom.picture.Stroke;
import io.archloom.ui.control.Fonts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Affine;

/// Paints marks on a JavaFX canvas.
public final class Painter {
    private final GraphicsContext graphics;
    private final Map<Ink, Color> colors = new HashMap<>();

    public Painter(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /// The toolkit's colour for an ink.
    public static Color color(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.opacity());
    }

    /// Paints in page coordinates as the camera sees them.
    public void paint(List<Mark> marks, Camera camera) {
        graphics.save();
        // whole pixels and a half, so that lines one pixel wide fill one pixel
        graphics.translate(Math.round(-camera.x() * camera.zoom()) + 0.5, Math.round(-camera.y() * camera.zoom()) + 0.5);
        graphics.scale(camera.zoom(), camera.zoom());
        marks.forEach(this::paint);
        graphics.restore();
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> paint(box);
            case Mark.Path path -> paint(path);
            case Mark.Label label -> text(label.text(), label.left(), label.baseline().y(), label.face(), label.ink());
            case Mark.Icon icon -> paint(icon);
            case Mark.Badge badge -> paint(badge);
        }
    }

    private Color fill(Ink ink) {
        return colors.computeIfAbsent(ink, Painter::color);
    }

    private void paint(Mark.Box box) {
        var r = box.shape();
        double arc = 2 * Math.min(box.radius(), Math.min(r.width(), r.height()) / 2);
        box.fill().ifPresent(ink -> {
            graphics.setFill(fill(ink));
            graphics.fillRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
        });
        box.stroke().ifPresent(stroke -> {
            use(stroke);
            graphics.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
        });
    }

    private void use(Stroke stroke) {
        graphics.setStroke(fill(stroke.ink()));
        graphics.setLineWidth(stroke.width());
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
        if (stroke.isDashed()) {
            graphics.setLineDashes(stroke.dash());
        } else {
            graphics.setLineDashes((double[]) null);
        }
    }

    private void paint(Mark.Path path) {
        use(path.stroke());
        graphics.beginPath();
        Outline.trace(path, new Outline() {
            @Override public void moveTo(Point point) {
                graphics.moveTo(point.x(), point.y());
            }

            @Override public void lineTo(Point point) {
                graphics.lineTo(point.x(), point.y());
            }

            @Override public void curveTo(Point control, Point point) {
                graphics.quadraticCurveTo(control.x(), control.y(), point.x(), point.y());
            }
        });
        graphics.stroke();
        var arrow = Outline.arrow(path);
        if (!arrow.isEmpty()) {
            graphics.setLineDashes((double[]) null);
            graphics.setLineCap(StrokeLineCap.ROUND);
            graphics.setLineJoin(StrokeLineJoin.ROUND);
            graphics.strokePolyline(arrow.stream().mapToDouble(Point::x).toArray(),
                    arrow.stream().mapToDouble(Point::y).toArray(), arrow.size());
        }
    }

    private void paint(Mark.Icon icon) {
        var before = new Affine(graphics.getTransform());
        var shape = icon.shape();
        double scale = Math.min(shape.width() / icon.glyph().width(), shape.height() / icon.glyph().height());
        graphics.translate(shape.x(), shape.y());
        graphics.scale(scale, scale);
        graphics.setFill(fill(icon.ink()));
        graphics.setStroke(fill(icon.ink()));
        graphics.setLineDashes((double[]) null);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (var line : icon.glyph().paths()) {
            graphics.beginPath();
            graphics.appendSVGPath(line.path());
            if (line.filled()) {
                graphics.fill();
            }
            if (line.stroke() > 0) {
                graphics.setLineWidth(line.stroke());
                graphics.stroke();
            }
        }
        graphics.setTransform(before);
    }

    private void paint(Mark.Badge badge) {
        disc(badge.center(), Mark.Badge.RADIUS + Mark.Badge.RIM, badge.rim());
        disc(badge.center(), Mark.Badge.RADIUS, badge.fill());
        double width = FontMetrics.width(badge.sign(), badge.face());
        text(badge.sign(), badge.center().x() - width / 2, badge.baseline().y(), badge.face(), badge.ink());
    }

    private void disc(Point center, double radius, Ink ink) {
        var r = Rectangle.around(center, 2 * radius, 2 * radius);
        graphics.setFill(fill(ink));
        graphics.fillOval(r.x(), r.y(), r.width(), r.height());
    }

    private void text(String text, double left, double baseline, Face face, Ink ink) {
        graphics.setFill(fill(ink));
        graphics.setFont(Fonts.of(face));
        if (!face.tabular()) {
            graphics.fillText(text, left, baseline);
            return;
        }
        var stops = FontMetrics.stops(text, face);
        for (int i = 0; i < text.length(); i++) {
            graphics.fillText(text.substring(i, i + 1), left + stops[i], baseline);
        }
    }
}
