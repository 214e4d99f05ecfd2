package io.archloom.editor;

import io.archloom.catalog.Catalog;
import io.archloom.edit.History;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.picture.Kinds;
import io.archloom.picture.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A hand on an editor without a toolkit, for gesture scripts.
///
///     var hand = Hand.on(new Sketch().card("A", "lambda-function", 100, 100));
///     hand.down(150, 140).move(250, 140).up();
///     assertEquals(new Rectangle(200, 100, 188, 80), hand.box("A"));
///
/// The screen is 1200 × 800; at first its pixels are the page's. Each move goes there in two steps, as a pointer does.
final class Hand {
    static final ScreenSize SCREEN = new ScreenSize(1200, 800);

    final Editor editor;
    private final Design first;
    private Point at = Point.ORIGIN;
    private Modifiers modifiers = Modifiers.NONE;

    private Hand(Design design, Catalog catalog, Arranger arranger) {
        first = design;
        editor = new Editor(catalog, History.opened(design), SCREEN, arranger);
    }

    static Hand on(Design design) {
        return on(design, Kinds.CATALOG);
    }

    static Hand on(Sketch sketch) {
        return on(sketch.design());
    }

    static Hand on(Design design, Catalog catalog) {
        return new Hand(design, catalog, (_, _) -> { });
    }

    static Hand on(Design design, Arranger arranger) {
        return new Hand(design, Kinds.CATALOG, arranger);
    }

    // what it does

    Hand with(Modifiers modifiers) {
        this.modifiers = modifiers;
        return this;
    }

    Hand point(double x, double y) {
        return send(PointerEvent.move(to(x, y), modifiers));
    }

    Hand down(double x, double y) {
        point(x, y);
        return send(PointerEvent.press(at, PointerEvent.Button.PRIMARY, modifiers, 1));
    }

    Hand down(Point point) {
        return down(point.x(), point.y());
    }

    Hand down(PointerEvent.Button button, double x, double y) {
        point(x, y);
        return send(PointerEvent.press(at, button, modifiers, 1));
    }

    Hand move(double x, double y) {
        var half = at.towards(new Point(x, y), 0.5);
        send(PointerEvent.move(half, modifiers));
        return send(PointerEvent.move(to(x, y), modifiers));
    }

    Hand move(Point point) {
        return move(point.x(), point.y());
    }

    /// A move that is too small to be one.
    Hand tremble() {
        return send(PointerEvent.move(at.plus(2, 2), modifiers));
    }

    Hand up() {
        return up(PointerEvent.Button.PRIMARY);
    }

    Hand up(PointerEvent.Button button) {
        return send(PointerEvent.release(at, button, modifiers));
    }

    Hand leave() {
        return send(PointerEvent.leave(at));
    }

    Hand click(double x, double y) {
        return down(x, y).up();
    }

    Hand doubleClick(double x, double y) {
        click(x, y);
        return send(PointerEvent.press(at, PointerEvent.Button.PRIMARY, modifiers, 2)).up();
    }

    Hand wheel(double dx, double dy) {
        return send(new WheelEvent(at, dx, dy, modifiers));
    }

    Hand key(Key key) {
        return key(key, Modifiers.NONE);
    }

    Hand key(Key key, Modifiers modifiers) {
        return send(KeyEvent.pressed(key, modifiers)).send(KeyEvent.released(key, modifiers));
    }

    Hand hold(Key key) {
        return send(KeyEvent.pressed(key, modifiers));
    }

    Hand letGo(Key key) {
        return send(KeyEvent.released(key, modifiers));
    }

    Hand escape() {
        return key(Key.ESCAPE);
    }

    Hand run(String action) {
        editor.run(Actions.of(action));
        return this;
    }

    private Hand send(InputEvent event) {
        editor.handle(event);
        return this;
    }

    private Point to(double x, double y) {
        at = new Point(x, y);
        return at;
    }

    // what it sees

    EditorState state() {
        return editor.state();
    }

    /// The document, without what a gesture previews.
    Design document() {
        return state().history().design();
    }

    Design first() {
        return first;
    }

    String tool() {
        return state().tool().path();
    }

    int steps() {
        return state().history().past().size();
    }

    Rectangle box(String id) {
        return document().placement().bounds(Sketch.id(id)).orElseThrow();
    }

    Rectangle shown(String id) {
        return state().design().placement().bounds(Sketch.id(id)).orElseThrow();
    }

    /// On the screen, the middle of a port.
    Point port(String id, String port) {
        return state().camera().toScreen(editor.surface().spot(new End(Sketch.id(id), port), state().design()).orElseThrow().at());
    }

    List<String> selected() {
        var names = new ArrayList<String>();
        state().selection().forEach(id -> names.add(id.value()));
        return names;
    }

    Set<? extends ElementId> glowing() {
        return state().interaction().glowing();
    }
}
