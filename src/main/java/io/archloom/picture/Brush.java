package io.archloom.picture;

import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Paints marks with Java2D.
final class Brush {
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Color color(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(ink.opacity() * 255));
    }

    void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> paint(box);
            case Mark.Path path -> paint(path);
            case Mark.Label label -> text(label.text(), label.left(), label.baseline().y(), label.face(), label.ink());
            case Mark.Icon icon -> paint(icon);
            case Mark.Badge badge -> paint(badge);
        }
    }

    private void paint(Mark.Box box) {
        var r = box.shape();
        double diameter = 2 * Math.min(box.radius(), Math.min(r.width(), r.height()) / 2);
        var shape = new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), diameter, diameter);
        box.fill().ifPresent(ink -> {
            graphics.setColor(color(ink));
            graphics.fill(shape);
        });
        box.stroke().ifPresent(stroke -> {
            use(stroke);
            graphics.draw(shape);
        });
    }

    private void use(Stroke stroke) {
        graphics.setColor(color(stroke.ink()));
        float width = (float) stroke.width();
        graphics.setStroke(stroke.isDashed()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {(float) stroke.dash()}, 0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4));
    }

    private void paint(Mark.Path path) {
        var shape = new Path2D.Double();
        Outline.trace(path, new Outline() {
            @Override public void moveTo(Point point) {
                shape.moveTo(point.x(), point.y());
            }

            @Override public void lineTo(Point point) {
                shape.lineTo(point.x(), point.y());
            }

            @Override public void curveTo(Point control, Point point) {
                shape.quadTo(control.x(), control.y(), point.x(), point.y());
            }
        });
        use(path.stroke());
        graphics.draw(shape);
        var arrow = Outline.arrow(path);
        if (!arrow.isEmpty()) {
            var head = new Path2D.Double();
            head.moveTo(arrow.get(0).x(), arrow.get(0).y());
            head.lineTo(arrow.get(1).x(), arrow.get(1).y());
            head.lineTo(arrow.get(2).x(), arrow.get(2).y());
            graphics.setStroke(new BasicStroke((float) path.stroke().width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(head);
        }
    }

    private void paint(Mark.Icon icon) {
        // the icon's own picture goes through the SVG writer, so that both outputs read paths alike
        var own = SvgWriter.write(new Picture(icon.shape(), "", icon.ink().withOpacity(0), List.of(icon)));
        var document = new SVGLoader().load(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)), null,
                com.github.weisj.jsvg.parser.LoaderContext.createDefault());
        if (document != null) {
            document.render((@Nullable Component) null, graphics, new ViewBox((float) icon.shape().x(), (float) icon.shape().y(),
                    (float) icon.shape().width(), (float) icon.shape().height()));
        }
    }

    private void paint(Mark.Badge badge) {
        disc(Mark.Badge.RADIUS + Mark.Badge.RIM, badge, badge.rim());
        disc(Mark.Badge.RADIUS, badge, badge.fill());
        double width = FontMetrics.width(badge.sign(), badge.face());
        text(badge.sign(), badge.center().x() - width / 2, badge.baseline().y(), badge.face(), badge.ink());
    }

    private void disc(double radius, Mark.Badge badge, Ink ink) {
        var r = Rectangle.around(badge.center(), 2 * radius, 2 * radius);
        graphics.setColor(color(ink));
        graphics.fill(new Ellipse2D.Double(r.x(), r.y(), r.width(), r.height()));
    }

    private void text(String text, double left, double baseline, Face face, Ink ink) {
        graphics.setColor(color(ink));
        var font = font(face);
        if (font.canDisplayUpTo(text) >= 0) {
            // a script that the bundled font has not got
            font = new Font(Font.SANS_SERIF, face.weight().number() >= 600 ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) face.size());
        } else if (face.tabular()) {
            var stops = FontMetrics.stops(text, face);
            graphics.setFont(font);
            for (int i = 0; i < text.length(); i++) {
                graphics.drawString(text.substring(i, i + 1), (float) (left + stops[i]), (float) baseline);
            }
            return;
        }
        graphics.setFont(font);
        graphics.drawString(text, (float) left, (float) baseline);
    }

    private static Font font(Face face) {
        return FONTS.computeIfAbsent(face.file(), Brush::read).deriveFont((float) face.size());
    }

    private static Font read(String file) {
        try (var in = Brush.class.getResourceAsStream("/io/archloom/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (FontFormatException fault) {
            throw new IllegalStateException(file, fault);
        }
    }
}
