package io.archloom.picture;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads an icon's SVG: paths and plain shapes, their outlines and fills. Colours are left out: an icon has one. What it
/// cannot read gives an empty glyph, since a drawing is better without an icon than not at all.
final class GlyphReader {
    private static final Map<String, Glyph> READ = new ConcurrentHashMap<>();
    private static final double SIZE = 24;

    private GlyphReader() {}

    static Glyph read(String svg) {
        return READ.computeIfAbsent(svg, text -> {
            try {
                return parse(text);
            } catch (XMLStreamException | NumberFormatException _) {
                return new Glyph(SIZE, SIZE, List.of());
            }
        });
    }

    private record Look(boolean stroked, double width, boolean filled) {
        Look with(XMLStreamReader at) {
            var stroke = Optional.ofNullable(at.getAttributeValue(null, "stroke"));
            var fill = Optional.ofNullable(at.getAttributeValue(null, "fill"));
            return new Look(stroke.map(s -> !s.equals("none")).orElse(stroked), number(at, "stroke-width", width),
                    fill.map(f -> !f.equals("none")).orElse(filled));
        }
    }

    private static Glyph parse(String svg) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new StringReader(svg));
        var lines = new ArrayList<Glyph.Line>();
        Deque<Look> looks = new ArrayDeque<>(List.of(new Look(false, 1, true)));
        double width = SIZE;
        double height = SIZE;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                looks.pop();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                var look = looks.element().with(reader);
                looks.push(look);
                var box = reader.getAttributeValue(null, "viewBox");
                if (reader.getLocalName().equals("svg") && box != null) {
                    var numbers = box.strip().split("[\\s,]+");
                    width = Double.parseDouble(numbers[2]);
                    height = Double.parseDouble(numbers[3]);
                }
                shape(reader).ifPresent(path -> lines.add(new Glyph.Line(path, look.stroked ? look.width : 0, look.filled)));
            }
        }
        return new Glyph(width, height, lines);
    }

    private static Optional<String> shape(XMLStreamReader at) {
        return switch (at.getLocalName()) {
            case "path" -> Optional.ofNullable(at.getAttributeValue(null, "d"));
            case "circle" -> Optional.of(ellipse(number(at, "cx", 0), number(at, "cy", 0), number(at, "r", 0), number(at, "r", 0)));
            case "ellipse" -> Optional.of(ellipse(number(at, "cx", 0), number(at, "cy", 0), number(at, "rx", 0), number(at, "ry", 0)));
            case "line" -> Optional.of("M" + number(at, "x1", 0) + " " + number(at, "y1", 0) + "L" + number(at, "x2", 0) + " " + number(at, "y2", 0));
            case "polyline" -> Optional.ofNullable(at.getAttributeValue(null, "points")).map(points -> "M" + points);
            case "polygon" -> Optional.ofNullable(at.getAttributeValue(null, "points")).map(points -> "M" + points + "z");
            case "rect" -> Optional.of(rectangle(number(at, "x", 0), number(at, "y", 0), number(at, "width", 0), number(at, "height", 0),
                    number(at, "rx", number(at, "ry", 0))));
            default -> Optional.empty();
        };
    }

    private static String ellipse(double x, double y, double rx, double ry) {
        var half = "a" + rx + " " + ry + " 0 1 0 ";
        return "M" + (x - rx) + " " + y + half + 2 * rx + " 0" + half + -2 * rx + " 0z";
    }

    private static String rectangle(double x, double y, double width, double height, double radius) {
        if (radius == 0) {
            return "M" + x + " " + y + "h" + width + "v" + height + "h" + -width + "z";
        }
        var arc = "a" + radius + " " + radius + " 0 0 1 ";
        return "M" + (x + radius) + " " + y + "h" + (width - 2 * radius) + arc + radius + " " + radius + "v" + (height - 2 * radius)
                + arc + -radius + " " + radius + "h" + -(width - 2 * radius) + arc + -radius + " " + -radius
                + "v" + -(height - 2 * radius) + arc + radius + " " + -radius + "z";
    }

    private static double number(XMLStreamReader at, String attribute, double standard) {
        var text = at.getAttributeValue(null, attribute);
        return text == null ? standard : Double.parseDouble(text.strip());
    }
}
