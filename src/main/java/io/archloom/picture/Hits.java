package io.archloom.picture;

import io.archloom.catalog.Catalog;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lies where: hit testing by geometry. A line's label goes before a card, a card before a note, a note before a
/// connection, a connection before a group's border or title, and those before the inside of a group; among equals, what
/// is drawn on top.
public final class Hits {
    private final Design design;
    private final Catalog catalog;
    private final Routes routes;
    private final Map<GroupId, Rectangle> frames;
    private final Grid<Resource> cards = new Grid<>();
    private final Grid<NoteId> notes = new Grid<>();
    private final Grid<ConnectionId> lines = new Grid<>();
    private final Grid<ConnectionId> labels = new Grid<>();
    private final Grid<Group> groups = new Grid<>();

    /// An element and which part of it.
    public record Hit(ElementId element, Part part) {}

    /// A part of what is drawn. The title of a connection is its label; only groups have a border.
    public enum Part { BODY, BORDER, TITLE }

    /// A port's handle.
    public record PortHit(ResourceId resource, Ports.Place place) {}

    private Hits(Design design, Catalog catalog, Routes routes) {
        this.design = design;
        this.catalog = catalog;
        this.routes = routes;
        frames = Frames.of(design);
        for (var resource : design.structure().resources().values()) {
            design.placement().bounds(resource.id()).ifPresent(bounds -> cards.add(bounds, resource));
        }
        design.placement().notes().values().forEach(note -> notes.add(note.bounds(), note.id()));
        // stretch by stretch: the bounds of a whole line may cover half of the drawing
        routes.lines().forEach((id, line) -> line.segments().forEach(stretch ->
                lines.add(Rectangle.of(stretch.from(), stretch.to()), id)));
        Wires.pills(design, catalog, routes).forEach((id, pill) -> labels.add(pill, id));
        design.structure().groups().values().stream().filter(group -> frames.containsKey(group.id()))
                .sorted(Comparator.comparingInt(group -> Frames.depth(group, design)))
                .forEach(group -> groups.add(frames.get(group.id()), group));
    }

    public static Hits of(Design design, Catalog catalog, Routes routes) {
        return new Hits(design, catalog, routes);
    }

    /// The topmost element at a point.
    ///
    /// @param tolerance how far a thin thing may be missed, in page units
    public Optional<Hit> at(Point point, double tolerance) {
        var exact = new Rectangle(point.x(), point.y(), 0, 0);
        var near = exact.inflate(tolerance);
        return last(labels.touching(exact)).map(id -> new Hit(id, Part.TITLE))
                .or(() -> last(cards.touching(exact)).map(resource -> new Hit(resource.id(), Part.BODY)))
                .or(() -> last(notes.touching(exact)).map(id -> new Hit(id, Part.BODY)))
                .or(() -> lines.touching(near).stream().distinct()
                        .filter(id -> distance(id, point) <= tolerance)
                        .min(Comparator.comparingDouble(id -> distance(id, point)))
                        .map(id -> new Hit(id, Part.BODY)))
                .or(() -> groupEdge(point, near, tolerance))
                .or(() -> last(groups.touching(exact)).map(group -> new Hit(group.id(), Part.BODY)));
    }

    private double distance(ConnectionId id, Point point) {
        return routes.line(id).orElseThrow().distance(point);
    }

    private Optional<Hit> groupEdge(Point point, Rectangle near, double tolerance) {
        for (var group : groups.touching(near).reversed()) {
            var frame = frames.get(group.id());
            if (frame == null) {
                continue;
            }
            if (frame.edges().stream().anyMatch(edge -> edge.distance(point) <= tolerance)) {
                return Optional.of(new Hit(group.id(), Part.BORDER));
            }
            if (group.of().isPresent() ? Frames.headerOf(frame).contains(point) : titleOf(design, group, frame).contains(point)) {
                return Optional.of(new Hit(group.id(), Part.TITLE));
            }
        }
        return Optional.empty();
    }

    /// Where a group's title stands, for hits and for a field to edit it in.
    public static Rectangle titleOf(Design design, Group group, Rectangle frame) {
        double left = Frames.titleLeft(group, frame);
        double width = Math.min(Math.max(40, FontMetrics.width(design.structure().title(group), Frames.FACE)),
                Math.max(0, frame.right() - Frames.INSET - left));
        return new Rectangle(left - 6, frame.top() + 6, width + 12, Frames.TITLE - 10);
    }

    /// The port whose handle is nearest to a point, if it is at most `tolerance` beyond the handle. A port of a card on
    /// top goes before one of a card below.
    public Optional<PortHit> portAt(Point point, double tolerance) {
        double reach = Ports.RADIUS + tolerance;
        return cards.touching(new Rectangle(point.x(), point.y(), 0, 0).inflate(reach)).reversed().stream()
                .flatMap(resource -> ports(resource.id()).stream().map(place -> new PortHit(resource.id(), place)))
                .filter(hit -> hit.place().center().distance(point) <= reach)
                .min(Comparator.comparingDouble(hit -> hit.place().center().distance(point)));
    }

    /// The ports of a card; none when it is not placed.
    public List<Ports.Place> ports(ResourceId id) {
        var resource = design.structure().resource(id);
        var bounds = design.placement().bounds(id);
        return resource.isPresent() && bounds.isPresent()
                ? Ports.of(resource.get(), catalog.kindOf(resource.get()), bounds.get(), design) : List.of();
    }

    /// What lies in `area` with all its extent: groups, connections, notes, cards.
    public List<ElementId> within(Rectangle area) {
        return touching(area).stream().filter(id -> bounds(id).filter(area::contains).isPresent()).toList();
    }

    /// What reaches into `area`, from the back to the front. A group counts only when its border does.
    public List<ElementId> touching(Rectangle area) {
        var found = new ArrayList<ElementId>();
        groups.touching(area).stream().map(Group::id).filter(id -> !isInside(area, id)).forEach(found::add);
        lines.touching(area).stream().distinct()
                .filter(id -> routes.line(id).orElseThrow().segments().stream().anyMatch(s -> s.crosses(area) || area.contains(s.from())))
                .forEach(found::add);
        found.addAll(notes.touching(area));
        cards.touching(area).forEach(resource -> found.add(resource.id()));
        return List.copyOf(found);
    }

    private boolean isInside(Rectangle area, GroupId id) {
        var frame = frames.get(id);
        return frame != null && frame.contains(area) && !frame.equals(area);
    }

    /// The room that an element takes on the page; empty when it is not placed.
    public Optional<Rectangle> bounds(ElementId id) {
        return switch (id) {
            case ResourceId _, NoteId _ -> design.placement().bounds(id);
            case GroupId group -> Optional.ofNullable(frames.get(group));
            case ConnectionId connection -> routes.line(connection).map(line -> line.bounds());
        };
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
