package io.archloom.editor;

import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Polyline;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Detail;
import io.archloom.picture.Ink;
import io.archloom.picture.Mark;
import io.archloom.picture.Overlay;
import io.archloom.picture.Picture;
import io.archloom.picture.Ports;
import io.archloom.picture.Stroke;
import io.archloom.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What the canvas shows above the design: what is selected and hovered, ports, handles, and what a gesture needs. In
/// page coordinates like the design's own picture; widths that belong to the hand are constant on the screen.
public final class InteractionPicture {
    private static final double CARD_RADIUS = 10;
    private static final double NOTE_RADIUS = 6;
    private static final double HANDLE = 8;

    private final EditorState state;
    private final Surface surface;
    private final Theme theme;
    private final Design design;
    private final double pixel;
    private final List<Mark> marks = new ArrayList<>();

    private InteractionPicture(EditorState state, Surface surface, Theme theme) {
        this.state = state;
        this.surface = surface;
        this.theme = theme;
        design = state.design();
        pixel = 1 / state.camera().zoom();
    }

    public static Picture of(EditorState state, Surface surface, Theme theme) {
        var picture = new InteractionPicture(state, surface, theme);
        if (state.presenting().isEmpty()) {
            picture.draw();
        }
        return new Picture(state.camera().view(state.screen()), "", theme.canvas(), picture.marks);
    }

    private void draw() {
        var interaction = state.interaction();
        interaction.glowing().forEach(this::glow);
        boolean resting = state.tool() instanceof Idle;
        if (resting) {
            state.hovered().filter(id -> !state.isSelected(id)).ifPresent(id -> outline(id, theme.accent()
                    .withOpacity(0.45), 1.5));
        }
        state.selection().forEach(id -> outline(id, theme.accent(), 2));
        interaction.target().ifPresent(id -> outline(id, theme.accent(), 2.5));
        interaction.ghost().ifPresent(this::ghost);
        ports();
        if (resting || state.tool() instanceof PointingHandle || state.tool() instanceof Resizing) {
            handles();
            ends();
        }
        interaction.guides().forEach(guide -> line(guide.segment().from(), guide.segment().to(), theme.messaging()));
        interaction.draft().ifPresent(draft -> marks.add(new Mark.Path(Optional.empty(), Detail.ALWAYS, draft.line(), 8,
                Stroke.dashed(theme.accent(), 2, 6), true)));
        interaction.marquee().ifPresent(frame -> box(Optional.empty(), frame, 0,
                Optional.of(theme.accent().withOpacity(0.08)), Optional.of(Stroke.solid(theme.accent(), pixel))));
        interaction.refused().ifPresent(this::refuse);
    }

    private void outline(ElementId id, Ink ink, double width) {
        if (id instanceof ConnectionId connection) {
            surface.line(connection, design).ifPresent(line -> marks.add(new Mark.Path(Optional.of(id), Detail.ALWAYS,
                    line, 8, Stroke.solid(ink, Math.max(width, width * pixel)), true)));
            return;
        }
        // beyond 100 % the outline grows with the card, so that it always covers the card's border
        Extent.of(design, id).ifPresent(bounds -> box(Optional.of(id), bounds, radius(id), Optional.empty(),
                Optional.of(Stroke.solid(ink, Math.max(width, width * pixel)))));
    }

    private void glow(ElementId id) {
        Extent.of(design, id).ifPresent(bounds -> box(Optional.of(id), bounds.inflate(3), radius(id) + 3,
                Optional.of(theme.accent().withOpacity(0.10)),
                Optional.of(Stroke.solid(theme.accent().withOpacity(0.35), Math.max(4, 3 * pixel)))));
    }

    private static double radius(ElementId id) {
        return switch (id) {
            case ResourceId _, GroupId _ -> CARD_RADIUS;
            case NoteId _ -> NOTE_RADIUS;
            case ConnectionId _ -> 0;
        };
    }

    /// Ports are shown on what is hovered or selected, and while a connection is drawn wherever it may go.
    private void ports() {
        if (!surface.showsPorts(state) || !state.interaction().guides().isEmpty()) {
            return;
        }
        if (state.tool() instanceof DraggingConnection dragging) {
            for (var resource : state.interaction().glowing()) {
                surface.spots((ResourceId) resource, design).stream().filter(spot -> dragging.accepts(spot.end()))
                        .forEach(spot -> port(spot, state.interaction().port().equals(Optional.of(spot.end()))));
            }
            surface.spot(dragging.anchor(), design).ifPresent(spot -> port(spot, true));
            return;
        }
        var shown = new LinkedHashSet<>(state.selectedResources());
        if (state.tool() instanceof Idle || state.tool() instanceof PointingPort) {
            state.hovered().filter(ResourceId.class::isInstance).map(ResourceId.class::cast).ifPresent(shown::add);
        }
        for (var resource : shown) {
            surface.spots(resource, design).forEach(spot -> port(spot,
                    state.hover() instanceof Target.OnPort(var end) && end.equals(spot.end())));
        }
    }

    private void port(Surface.Spot spot, boolean filled) {
        double size = 2 * Ports.RADIUS + (filled ? 3 : 0);
        box(Optional.of(spot.end().resource()), Rectangle.around(spot.at(), size, size), size / 2,
                Optional.of(filled ? theme.accent() : theme.card()),
                Optional.of(Stroke.solid(theme.accent(), 1.5)));
    }

    private void handles() {
        for (var handle : surface.handles(state)) {
            var at = handle.on(Extent.of(design, state.selection().getFirst()).orElseThrow());
            box(state.onlySelected(), Rectangle.around(at, HANDLE * pixel, HANDLE * pixel), 2 * pixel,
                    Optional.of(theme.card()), Optional.of(Stroke.solid(theme.accent(), 1.5 * pixel)));
        }
    }

    private void ends() {
        if (state.onlySelected().orElse(null) instanceof ConnectionId id) {
            surface.line(id, design).ifPresent(line -> List.of(line.start(), line.end()).forEach(at ->
                    box(Optional.of(id), Rectangle.around(at, HANDLE * pixel, HANDLE * pixel), HANDLE * pixel / 2,
                            Optional.of(theme.card()), Optional.of(Stroke.solid(theme.accent(), 1.5 * pixel)))));
        }
    }

    private void ghost(Interaction.Ghost ghost) {
        ghost.kind().ifPresent(kind -> {
            var stem = surface.catalog().kind(kind).map(k -> k.stem()).orElse("Resource");
            var alone = new Edit.AddResource(Resource.of(new ResourceId(stem), kind), ghost.bounds())
                    .apply(Design.named(""));
            marks.addAll(DesignPicture.of(alone, surface.catalog(), Overlay.NONE, theme).marks());
        });
        box(Optional.empty(), ghost.bounds(), CARD_RADIUS, Optional.of(theme.accent().withOpacity(0.06)),
                Optional.of(Stroke.dashed(theme.accent(), 1.5 * pixel, 5 * pixel)));
    }

    private void refuse(Interaction.Refusal refusal) {
        outline(refusal.target(), theme.error(), 2);
        Extent.of(design, refusal.target()).ifPresent(card ->
                marks.addAll(Tip.beside(card, refusal.reason(), theme, state.camera().view(state.screen()), pixel)));
    }

    private void line(Point from, Point to, Ink ink) {
        marks.add(new Mark.Path(Optional.empty(), Detail.ALWAYS, Polyline.of(from, to), 0, Stroke.solid(ink, pixel),
                false));
    }

    private void box(Optional<ElementId> element, Rectangle shape, double radius, Optional<Ink> fill,
                     Optional<Stroke> stroke) {
        marks.add(new Mark.Box(element, Detail.ALWAYS, shape, radius, fill, stroke));
    }
}
