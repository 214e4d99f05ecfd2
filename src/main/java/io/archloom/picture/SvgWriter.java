package io.archloom.picture;

import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Writes a picture as SVG: self-contained, text as text, each element's marks in a group that names it. The same picture
/// gives the same text everywhere.
public final class SvgWriter {
    private final StringBuilder out = new StringBuilder();
    private Optional<ElementId> open = Optional.empty();

    private SvgWriter() {}

    public static String write(Picture picture) {
        var writer = new SvgWriter();
        writer.document(picture);
        return writer.out.toString();
    }

    private void document(Picture picture) {
        var page = picture.bounds();
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", number(page.width()), "\" height=\"", number(page.height()),
                "\" viewBox=\"", number(page.x()), " ", number(page.y()), " ", number(page.width()), " ", number(page.height()),
                "\" role=\"img\" font-family=\"", families(Face.Family.SANS), "\">");
        line("<title>", escaped(picture.title()), "</title>");
        line("<rect", rectangle(page), fill(picture.background()), "/>");
        for (var mark : picture.marksAt(1)) {
            enter(mark.element());
            write(mark);
        }
        enter(Optional.empty());
        line("</svg>");
    }

    private void enter(Optional<ElementId> element) {
        if (element.equals(open)) {
            return;
        }
        if (open.isPresent()) {
            line("</g>");
        }
        element.ifPresent(id -> line("<g class=\"", id.sort(), "\" data-id=\"", escaped(id.value()), "\">"));
        open = element;
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Box box -> line("<rect", rectangle(box.shape()), box.radius() > 0 ? attribute("rx", number(box.radius())) : "",
                    box.fill().map(SvgWriter::fill).orElse(" fill=\"none\""), box.stroke().map(SvgWriter::stroke).orElse(""), "/>");
            case Mark.Path path -> write(path);
            case Mark.Label label -> text(label.baseline(), label.anchor(), label.text(), label.face(), label.ink(), Optional.of(label.width()));
            case Mark.Icon icon -> write(icon);
            case Mark.Badge badge -> write(badge);
        }
    }

    private void write(Mark.Path path) {
        var course = new StringBuilder();
        Outline.trace(path, new Outline() {
            @Override public void moveTo(Point point) {
                course.append("M").append(pair(point));
            }

            @Override public void lineTo(Point point) {
                course.append("L").append(pair(point));
            }

            @Override public void curveTo(Point control, Point point) {
                course.append("Q").append(pair(control)).append(" ").append(pair(point));
            }
        });
        var stroke = path.stroke();
        line("<path d=\"", course.toString(), "\" fill=\"none\"", stroke(stroke), "/>");
        var arrow = Outline.arrow(path);
        if (!arrow.isEmpty()) {
            line("<path d=\"M", pair(arrow.get(0)), "L", pair(arrow.get(1)), "L", pair(arrow.get(2)), "\" fill=\"none\"",
                    stroke(Stroke.solid(stroke.ink(), stroke.width())), " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
        }
    }

    private void write(Mark.Icon icon) {
        var glyph = icon.glyph();
        if (glyph.paths().isEmpty()) {
            return;
        }
        var scale = Math.min(icon.shape().width() / glyph.width(), icon.shape().height() / glyph.height());
        line("<g transform=\"translate(", number(icon.shape().x()), " ", number(icon.shape().y()), ") scale(", number(scale, 4),
                ")\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        for (var path : glyph.paths()) {
            line("<path d=\"", escaped(path.path()), "\"", path.filled() ? fill(icon.ink()) : " fill=\"none\"",
                    path.stroke() > 0 ? stroke(Stroke.solid(icon.ink(), path.stroke())) : "", "/>");
        }
        line("</g>");
    }

    private void write(Mark.Badge badge) {
        line("<circle", attribute("cx", number(badge.center().x())), attribute("cy", number(badge.center().y())),
                attribute("r", number(Mark.Badge.RADIUS + Mark.Badge.RIM / 2)), fill(badge.fill()), stroke(Stroke.solid(badge.rim(), Mark.Badge.RIM)), "/>");
        text(badge.baseline(), Mark.Label.Anchor.MIDDLE, badge.sign(), badge.face(), badge.ink(), Optional.empty());
    }

    private void text(Point baseline, Mark.Label.Anchor anchor, String text, Face face, Ink ink, Optional<Double> width) {
        line("<text", attribute("x", number(baseline.x())), attribute("y", number(baseline.y())),
                switch (anchor) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                },
                face.family() == Face.Family.SANS ? "" : attribute("font-family", families(face.family())),
                attribute("font-size", number(face.size())), attribute("font-weight", Integer.toString(face.weight().number())),
                face.tabular() ? " style=\"font-variant-numeric:tabular-nums\"" : "", fill(ink),
                // keeps the text in its room where the font is not installed
                width.filter(_ -> text.codePointCount(0, text.length()) > 1).map(w -> attribute("textLength", number(w)) + " lengthAdjust=\"spacingAndGlyphs\"").orElse(""),
                ">", escaped(text), "</text>");
    }

    private static String families(Face.Family family) {
        return family.title() + ", " + family.generic();
    }

    private static String rectangle(Rectangle r) {
        return attribute("x", number(r.x())) + attribute("y", number(r.y())) + attribute("width", number(r.width())) + attribute("height", number(r.height()));
    }

    private static String fill(Ink ink) {
        return attribute("fill", ink.hex()) + (ink.opacity() < 1 ? attribute("fill-opacity", number(ink.opacity(), 3)) : "");
    }

    private static String stroke(Stroke stroke) {
        return attribute("stroke", stroke.ink().hex()) + (stroke.ink().opacity() < 1 ? attribute("stroke-opacity", number(stroke.ink().opacity(), 3)) : "")
                + attribute("stroke-width", number(stroke.width())) + (stroke.isDashed() ? attribute("stroke-dasharray", number(stroke.dash())) : "");
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String pair(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double number) {
        return number(number, 2);
    }

    private static String number(double number, int decimals) {
        var rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /// `text` for use in content and attributes; what XML 1.0 cannot say becomes U+FFFD.
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    private void line(String... parts) {
        for (var part : parts) {
            out.append(part);
        }
        out.append('\n');
    }
}
