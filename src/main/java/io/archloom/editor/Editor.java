package io.archloom.editor;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ResourceKind;
import io.archloom.edit.Edit;
import io.archloom.edit.History;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Placement;
import io.archloom.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The interactive editor: holds the present state, and is told what the hand does.
///
///     var editor = new Editor(catalog, History.started(Design.named("Shop")), new ScreenSize(1200, 800), arranger);
///     editor.listen((before, after) -> repaint(after));
///     editor.beginPlacing("aws/sqs-queue");
///     editor.handle(PointerEvent.release(new Point(300, 200), Button.PRIMARY, Modifiers.NONE));
///
/// Used from one thread. Whatever changes the document while a gesture is under way ends that gesture first: text that
/// was typed is kept, anything else is forgotten.
public final class Editor {
    private final Surface surface;
    private final Arranger arranger;
    private EditorState state;
    private Listener listener = (_, _) -> { };
    private Optional<PointerEvent> lastMove = Optional.empty();

    /// Is told of every change of the state.
    @FunctionalInterface
    public interface Listener {
        void changed(EditorState before, EditorState after);
    }

    public Editor(Catalog catalog, History history, ScreenSize screen, Arranger arranger) {
        this.surface = new Surface(catalog);
        this.arranger = arranger;
        this.state = EditorState.of(history, screen);
    }

    public EditorState state() {
        return state;
    }

    public Surface surface() {
        return surface;
    }

    /// Sets the one listener.
    public void listen(Listener listener) {
        this.listener = listener;
    }

    // what the hand does

    /// Takes an event; false when the editor has no use for it, so that the toolkit may.
    public boolean handle(InputEvent event) {
        return switch (event) {
            case PointerEvent pointer -> point(pointer);
            case WheelEvent wheel -> roll(wheel);
            case KeyEvent key -> press(key);
        };
    }

    private boolean point(PointerEvent event) {
        lastMove = event.phase() == PointerEvent.Phase.LEAVE ? Optional.empty()
                : Optional.of(PointerEvent.move(event.at(), event.modifiers()));
        become(state.tool().on(event, state, surface));
        if (event.phase() == PointerEvent.Phase.RELEASE) {
            follow();
        }
        return true;
    }

    private boolean roll(WheelEvent event) {
        if (state.presenting().isPresent()) {
            return false;
        }
        var modifiers = event.modifiers();
        // a turn of one notch, some 40 pixels, zooms by a tenth
        become(state.with(modifiers.command()
                ? state.camera().zoomedBy(Math.pow(1.1, event.dy() / 40), event.at())
                : modifiers.shift() && event.dx() == 0 ? state.camera().pannedBy(event.dy(), 0)
                : state.camera().pannedBy(event.dx(), event.dy())));
        follow();
        return true;
    }

    private boolean press(KeyEvent event) {
        if (event.key() == Key.SHIFT || event.key() == Key.COMMAND || event.key() == Key.ALT) {
            lastMove = lastMove.map(move -> PointerEvent.move(move.at(), event.modifiers()));
            follow();
            return true;
        }
        if (event.key() == Key.SPACE && hold(event.pressed())) {
            return true;
        }
        if (!event.pressed()) {
            return false;
        }
        if (event.key() == Key.ESCAPE) {
            return escape();
        }
        if (state.editing().isPresent()) {
            return false;
        }
        var action = Actions.by(event, state);
        action.ifPresent(this::run);
        return action.isPresent();
    }

    /// Holding Space lends the hand; false when Space means something else now.
    private boolean hold(boolean pressed) {
        return switch (state.tool()) {
            case Idle _ when pressed -> lend(new HandIdle(true));
            case HandIdle(var held) when held -> pressed || lend(new Idle());
            case Panning(var origin, var start, HandIdle(var held)) when held ->
                    pressed || lend(new Panning(origin, start, new Idle()));
            case ToolState _ -> false;
        };
    }

    private boolean lend(ToolState tool) {
        become(state.with(tool));
        return true;
    }

    private boolean escape() {
        if (state.tool() instanceof Idle) {
            boolean any = !state.selection().isEmpty();
            become(state.select(List.of()));
            return any;
        }
        become(state.tool().cancel(state));
        follow();
        return true;
    }

    /// Looks again at what the pointer is over, because something else than the pointer has moved.
    private void follow() {
        lastMove.ifPresent(move -> become(state.tool().on(move, state, surface)));
    }

    // what others ask

    /// Invokes an action, if it is enabled.
    public void run(Action action) {
        if (action.isEnabled(state)) {
            action.run().accept(this);
        }
    }

    /// Changes the document, as a form or a fix does.
    public void apply(Edit edit) {
        update(s -> s.commit(edit));
    }

    /// Shows another document.
    public void open(History history) {
        become(EditorState.of(history, state.screen()).with(state.clipboard()));
        become(Looking.fit(state));
    }

    /// `design`, which was the document when saving began, is on disk. A gesture under way goes on.
    public void markSaved(Design design) {
        become(state.withSaved(design));
    }

    public void select(Collection<? extends ElementId> ids) {
        update(s -> s.select(ids));
    }

    /// Selects an element and pans until it is in sight.
    public void reveal(ElementId id) {
        update(s -> s.design().contains(id) ? Walking.show(s.select(id), id) : s);
    }

    public void say(String text) {
        become(state.say(text));
    }

    /// The canvas has another size: what was in its middle stays there.
    public void resize(ScreenSize screen) {
        var before = state.screen();
        become(state.with(state.camera().pannedBy((screen.width() - before.width()) / 2, (screen.height() - before.height()) / 2)).with(screen));
        become(Looking.toStep(state, step -> step));
    }

    public void look(Camera camera) {
        become(state.with(camera));
        follow();
    }

    // tools

    /// Takes another tool in hand. A resource is placed with [#beginPlacing], a presentation begins with [#present].
    public void choose(Tool tool) {
        update(s -> switch (tool) {
            case SELECT, PLACE_RESOURCE, PRESENT -> s.rest();
            case HAND -> s.with(new HandIdle(false));
            case PLACE_NOTE, PLACE_GROUP -> s.with(new PlacingFrame(tool));
        });
    }

    /// A new resource follows the pointer until it is placed.
    public void beginPlacing(String kind) {
        beginPlacing(kind, Map.of());
    }

    /// The same with properties that the resource has from the beginning.
    public void beginPlacing(String kind, Map<String, Value> properties) {
        update(s -> s.with(hasInside(kind) ? new PlacingFrame(Tool.PLACE_GROUP, Optional.of(kind), Optional.empty()) : new PlacingResource(kind, properties)));
        follow();
    }

    /// Places a new resource at a point of the screen.
    public void place(String kind, Point screen) {
        update(s -> hasInside(kind)
                ? PlacingFrame.addContainer(s, kind, PlacingFrame.container(s.design(), kind, s.camera().toPage(screen), surface), surface)
                : PlacingResource.place(s, kind, Map.of(), Sizes.card(s.camera().toPage(screen)), surface).rest());
    }

    private boolean hasInside(String kind) {
        return surface.catalog().kind(kind).flatMap(ResourceKind::container).isPresent();
    }

    /// Places a new resource where there is room: right of the selected one, or in the middle of the view. One with an inside is drawn
    /// around what is selected.
    public void place(String kind) {
        place(kind, Map.of());
    }

    /// The same with properties that the resource has from the beginning.
    public void place(String kind, Map<String, Value> properties) {
        update(s -> {
            if (hasInside(kind)) {
                return Grouping.container(s, kind, surface);
            }
            var beside = s.onlySelected().flatMap(id -> s.design().placement().bounds(id));
            var center = beside.map(Rectangle::center).orElse(s.camera().toPage(s.screen().center()));
            var bounds = PlacingResource.free(s.design(), center);
            var placed = PlacingResource.place(s, kind, properties, bounds, surface).rest();
            return Walking.show(placed, placed.selection().getFirst());
        });
    }

    /// Pastes around a point of the screen.
    public void paste(Point screen) {
        update(s -> s.clipboard().isEmpty() ? s : Copying.paste(s, s.camera().toPage(screen)));
    }

    // text in place

    /// Begins to edit the title or text of an element.
    public void edit(ElementId id) {
        update(s -> EditingText.enter(s, Membership.drawn(s.design(), id)));
    }

    /// The text field's content changed.
    public void type(String draft) {
        state.editing().ifPresent(editing -> become(state.with(editing.withDraft(draft))));
    }

    /// Keeps the text being edited.
    public void finishText() {
        state.editing().ifPresent(editing -> become(editing.finish(state)));
    }

    /// Ends whatever is under way, as if it had not begun.
    public void cancel() {
        become(state.tool().cancel(state));
    }

    /// Asks for an automatic layout of the whole design. What arrives for an older drawing is asked for again.
    public void arrange() {
        update(s -> s);
        var design = state.design();
        arranger.arrange(design, placement -> {
            var now = state.history().design();
            if (now.structure() == design.structure() && now.placement() == design.placement()) {
                update(s -> Looking.fitIfHidden(s.commit(arrangement(placement))));
            } else {
                arrange();
            }
        });
    }

    private static Edit arrangement(Placement placement) {
        var bounds = new LinkedHashMap<ElementId, Rectangle>(placement.resources());
        bounds.putAll(placement.groups());
        placement.notes().forEach((id, note) -> bounds.put(id, note.bounds()));
        return new Edit.Batch(Texts.of("edit.arrange"), List.of(new Edit.Place(bounds)));
    }

    /// Changes the state; a gesture under way ends first.
    void update(UnaryOperator<EditorState> change) {
        become(change.apply(interrupted()));
    }

    /// Changes what is looked at; a gesture under way goes on.
    void adjust(UnaryOperator<EditorState> change) {
        become(change.apply(state));
        follow();
    }

    private EditorState interrupted() {
        if (state.tool() instanceof EditingText editing) {
            return editing.finish(state);
        }
        return state.tool().isResting() ? state : state.tool().cancel(state);
    }

    private void become(EditorState next) {
        var before = state;
        if (next != before) {
            state = next;
            listener.changed(before, next);
        }
    }
}
