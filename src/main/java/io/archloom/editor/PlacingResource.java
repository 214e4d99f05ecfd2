package io.archloom.editor;

import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Names;
import io.archloom.model.Placement;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A new resource follows the pointer: a click places it, and so does releasing a drag that came from the palette. With
/// Shift another one follows. Released outside the canvas, it is forgotten.
///
/// @param properties what it has from the beginning
public record PlacingResource(String kind, Map<String, Value> properties) implements ToolState {
    @Override public Tool tool() {
        return Tool.PLACE_RESOURCE;
    }

    @Override public String path() {
        return "place-resource";
    }

    @Override public Cursor cursor(EditorState state) {
        return Cursor.CROSSHAIR;
    }

    @Override public EditorState on(PointerEvent event, EditorState state, Surface surface) {
        return switch (event.phase()) {
            case MOVE -> follow(event, state);
            case LEAVE -> state.with(Interaction.NONE);
            case PRESS -> event.button() == PointerEvent.Button.SECONDARY ? cancel(state) : follow(event, state);
            case RELEASE -> event.button() == PointerEvent.Button.PRIMARY ? drop(event, state, surface) : state;
        };
    }

    private EditorState follow(PointerEvent event, EditorState state) {
        var bounds = Sizes.card(state.camera().toPage(event.at()));
        var groups = new LinkedHashSet<ElementId>();
        Membership.groupAt(state.design(), bounds.center(), groups).ifPresent(groups::add);
        return state.with(Interaction.ghost(Optional.of(kind), bounds).withGlowing(groups));
    }

    private EditorState drop(PointerEvent event, EditorState state, Surface surface) {
        var at = event.at();
        boolean outside = at.x() < 0 || at.y() < 0 || at.x() > state.screen().width()
                || at.y() > state.screen().height();
        if (outside) {
            return cancel(state);
        }
        var placed = place(state, kind, properties, Sizes.card(state.camera().toPage(at)), surface);
        return event.modifiers().shift() ? placed.with(this) : placed.rest();
    }

    /// Adds a resource of `kind` with these bounds and selects it; it becomes a member of the group it lies in.
    static EditorState place(EditorState state, String kind, Map<String, Value> properties, Rectangle bounds, Surface surface) {
        var design = state.design();
        var known = surface.catalog().kind(kind);
        // of a kind that stands for any type: `TopicPolicy` for AWS::SNS::TopicPolicy
        var stem = known.flatMap(ResourceKind::typeProperty).flatMap(it -> Optional.ofNullable(properties.get(it.name()))).flatMap(Value::asText)
                .map(type -> type.substring(type.lastIndexOf(':') + 1)).filter(ResourceId::isValid).or(() -> known.map(k -> k.stem())).orElse("Resource");
        var id = freshId(design, stem);
        var group = Membership.groupAt(design, bounds.center(), Set.of());
        return state.commit(new Edit.AddResource(Resource.of(id, kind).withProperties(properties).withGroup(group), bounds)).select(id);
    }

    static ResourceId freshId(Design design, String stem) {
        return new ResourceId(Names.fresh(stem,
                taken -> design.structure().resources().containsKey(new ResourceId(taken))));
    }

    /// The free place for a card that is nearest to `center`: to the right of it, then below, in growing rings.
    static Rectangle free(Design design, Point center) {
        double stepX = Placement.CARD_WIDTH + 6 * Sizes.GRID;
        double stepY = Placement.CARD_HEIGHT + 5 * Sizes.GRID;
        for (int ring = 0; ; ring++) {
            for (int row = 0; row <= ring; row++) {
                for (int column = 0; column <= ring; column++) {
                    if (Math.max(row, column) < ring) {
                        continue;
                    }
                    var box = Sizes.card(center.plus(column * stepX, row * stepY));
                    if (isFree(design, box)) {
                        return box;
                    }
                }
            }
        }
    }

    private static boolean isFree(Design design, Rectangle box) {
        var placement = design.placement();
        var around = box.inflate(2 * Sizes.GRID);
        return placement.resources().values().stream().noneMatch(around::intersects)
                && placement.notes().values().stream().noneMatch(note -> around.intersects(note.bounds()));
    }
}
