package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Connections: a line with an arrow head, dashed for what failed, and a label in a pill on it.
final class Wires {
    private static final Face FACE = Face.sans(Face.Weight.MEDIUM, 11.5);
    private static final double WIDTH = 1.5;
    private static final double RADIUS = 6;
    private static final double PILL = 20;
    private static final double PADDING = 8;
    private static final double TIGHT = 4;

    private final Design design;
    private final Catalog catalog;
    private final Routes routes;
    private final Easel easel;
    private final Map<ConnectionId, Rectangle> pills = new LinkedHashMap<>();

    Wires(Design design, Catalog catalog, Routes routes, Easel easel) {
        this.design = design;
        this.catalog = catalog;
        this.routes = routes;
        this.easel = easel;
    }

    void drawLines() {
        for (var connection : design.structure().connections().values()) {
            routes.line(connection.id()).ifPresent(line -> drawLine(connection, line));
        }
    }

    private void drawLine(Connection connection, Polyline line) {
        var id = connection.id();
        var style = catalog.kindOf(connection, design.structure()).map(ConnectionKind::style);
        var ink = easel.faded(id, easel.theme().wire());
        var stroke = style.map(s -> switch (s) {
            case SYNCHRONOUS, EVENT, ACCESS -> Stroke.solid(ink, WIDTH);
            case FAILURE -> Stroke.dashed(ink, WIDTH, 5);
            case REFERENCE, WATCH -> Stroke.dashed(ink, WIDTH, 2);
        }).orElse(Stroke.solid(ink, WIDTH));
        easel.add(new Mark.Path(Optional.of(id), Detail.ALWAYS, line, RADIUS, stroke, true));
    }

    void drawLabels() {
        var texts = new LinkedHashMap<ConnectionId, String>();
        design.structure().connections().values().forEach(connection -> texts.put(connection.id(), text(connection)));
        pills.putAll(pills(design, routes, texts));
        pills.forEach((id, pill) -> drawLabel(id, texts.getOrDefault(id, ""), pill));
    }

    /// Where the labels of lines stand while nothing is known but the design.
    static SequencedMap<ConnectionId, Rectangle> pills(Design design, Catalog catalog, Routes routes) {
        var texts = new LinkedHashMap<ConnectionId, String>();
        design.structure().connections().values().forEach(connection -> texts.put(connection.id(), text(connection, design, catalog)));
        return pills(design, routes, texts);
    }

    private static SequencedMap<ConnectionId, Rectangle> pills(Design design, Routes routes, Map<ConnectionId, String> texts) {
        var places = LabelPlaces.among(design, routes);
        var pills = new LinkedHashMap<ConnectionId, Rectangle>();
        texts.forEach((id, text) -> {
            if (!text.isEmpty()) {
                routes.line(id).flatMap(line -> places.place(id, line, FontMetrics.width(text, FACE) + 2 * PADDING, PILL))
                        .filter(pill -> !FontMetrics.fit(text, FACE, room(pill)).isEmpty())
                        .ifPresent(pill -> pills.put(id, pill));
            }
        });
        return pills;
    }

    private static double room(Rectangle pill) {
        return pill.width() - 2 * TIGHT + 0.01;
    }

    private String text(Connection connection) {
        var own = text(connection, design, catalog);
        var fact = easel.overlay().facts().getOrDefault(connection.id(), "");
        return own.isEmpty() || fact.isEmpty() ? own + fact : own + " · " + fact;
    }

    private static String text(Connection connection, Design design, Catalog catalog) {
        return catalog.kindOf(connection, design.structure()).map(kind -> Wording.label(connection, kind, design, catalog)).orElse("");
    }

    private void drawLabel(ConnectionId id, String text, Rectangle pill) {
        easel.box(id, Detail.FINE, pill, PILL / 2, easel.theme().canvas());
        easel.label(id, Detail.FINE, new Point(pill.center().x(), pill.center().y() + 4), Mark.Label.Anchor.MIDDLE,
                FontMetrics.fit(text, FACE, room(pill)), FACE, easel.theme().muted(), pill.width());
    }

    /// Where a connection's badge goes: at the end of its label, or in the middle of its line.
    Map<ConnectionId, Point> badgeCenters() {
        var centers = new LinkedHashMap<ConnectionId, Point>();
        routes.lines().forEach((id, line) -> {
            var pill = pills.get(id);
            centers.put(id, pill == null ? line.pointAt(0.5) : new Point(pill.right() + 4, pill.top()));
        });
        return Collections.unmodifiableMap(centers);
    }
}
