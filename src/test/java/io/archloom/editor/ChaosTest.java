package io.archloom.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.RandomEdits;
import io.archloom.Seeds;
import io.archloom.SmallCatalog;
import io.archloom.catalog.Catalog;
import io.archloom.edit.History;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.Placement;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Overlay;
import io.archloom.picture.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// A hand that does anything, in any order, where something is to be hit: nothing is thrown, nothing is left behind, and
/// undoing everything gives back the first design itself.
class ChaosTest {
    private static final Catalog KINDS = SmallCatalog.make();
    private static final int EVENTS = 250;
    private static final List<String> GESTURES = List.of("select.pointing-resource", "select.pointing-group", "select.pointing-note", "select.pointing-connection",
            "select.pointing-port", "select.pointing-handle", "select.translating", "select.resizing", "select.brushing", "select.dragging-connection",
            "select.editing-text", "hand.panning", "place-resource", "place-note.dragging", "place-group.dragging", "present");

    @Test void whateverTheHandDoes() {
        var visited = new TreeSet<String>();
        Seeds.forEach(60, (random, _) -> {
            var first = RandomDesigns.of(random, KINDS, 12);
            var chaos = new Chaos(random, History.opened(first));
            for (int i = 0; i < EVENTS; i++) {
                chaos.act();
                visited.add(chaos.editor.state().tool().path());
                chaos.check(i % 40 == 0);
            }
            chaos.editor.cancel();
            while (chaos.editor.state().history().canUndo()) {
                chaos.editor.choose(Tool.SELECT);
                chaos.editor.run(Actions.of("edit.undo"));
            }
            assertSame(first, chaos.editor.state().history().design());
        });
        assertTrue(Long.getLong("seed") != null || visited.containsAll(GESTURES), "never reached: " + GESTURES.stream().filter(g -> !visited.contains(g)).toList());
    }

    private static final class Chaos {
        final RandomGenerator random;
        final Editor editor;
        final Deque<Consumer<Placement>> arrangements = new ArrayDeque<>();
        Point at = Point.ORIGIN;
        String last = "";

        Chaos(RandomGenerator random, History history) {
            this.random = random;
            editor = new Editor(KINDS, history, Hand.SCREEN, (_, done) -> arrangements.add(done));
        }

        void act() {
            int dice = random.nextInt(100);
            last = dice + " in " + editor.state().tool().path();
            if (dice < 22) {
                editor.handle(PointerEvent.press(aim(), one(PointerEvent.Button.values()), modifiers(), 1 + random.nextInt(2)));
            } else if (dice < 50) {
                editor.handle(PointerEvent.move(aim(), modifiers()));
            } else if (dice < 68) {
                editor.handle(PointerEvent.release(random.nextBoolean() ? at : aim(), random.nextInt(4) > 0 ? PointerEvent.Button.PRIMARY
                        : one(PointerEvent.Button.values()), modifiers()));
            } else if (dice < 70) {
                editor.handle(PointerEvent.leave(at));
            } else if (dice < 74) {
                editor.handle(new WheelEvent(at, random.nextInt(-200, 200), random.nextInt(-200, 200), modifiers()));
            } else if (dice < 84) {
                editor.handle(new KeyEvent(one(Key.values()), random.nextInt(4) > 0, modifiers()));
            } else if (dice < 90) {
                editor.run(one(Actions.all().toArray(Action[]::new)));
            } else {
                fromElsewhere();
            }
        }

        private void fromElsewhere() {
            switch (random.nextInt(11)) {
                case 0 -> editor.apply(RandomEdits.of(random, KINDS, editor.state().history().design()));
                case 1 -> editor.beginPlacing(SmallCatalog.QUEUE);
                case 2 -> editor.place(SmallCatalog.FUNCTION);
                case 3 -> editor.place(SmallCatalog.TABLE, aim());
                case 4 -> editor.choose(one(Tool.values()));
                case 5 -> editor.type(one("Name", "", " two words ", "Function", "<&>", "x\ny"));
                case 6 -> editor.finishText();
                case 7 -> element().ifPresent(editor::reveal);
                case 8 -> editor.paste(aim());
                case 9 -> editor.resize(new ScreenSize(random.nextInt(1, 2000), random.nextInt(1, 1500)));
                default -> {
                    if (!arrangements.isEmpty()) {
                        var bounds = new LinkedHashMap<>(editor.state().design().placement().resources());
                        bounds.replaceAll((_, box) -> box.translate(new Point(8, 8)));
                        arrangements.remove().accept(new Placement(bounds, Map.of(), Map.of()));
                    }
                }
            }
        }

        /// A point of the screen, mostly on something.
        private Point aim() {
            var state = editor.state();
            var found = element().flatMap(this::box).filter(_ -> random.nextInt(5) > 0);
            at = found.map(box -> state.camera().toScreen(one(box.center(), box.topLeft(), one(Handle.values()).on(box), box.topLeft().plus(20, 20))))
                    .orElseGet(() -> new Point(random.nextInt(-20, 1300), random.nextInt(-20, 900)));
            return at;
        }

        private java.util.Optional<Rectangle> box(ElementId id) {
            var design = editor.state().design();
            return id instanceof ConnectionId line ? editor.surface().line(line, design).map(way -> way.segments().get(way.segments().size() / 2))
                    .map(stretch -> Rectangle.around(stretch.from().towards(stretch.to(), 0.5), 0, 0)) : Extent.of(design, id);
        }

        private java.util.Optional<ElementId> element() {
            var design = editor.state().design();
            var all = new ArrayList<ElementId>(design.structure().resources().keySet());
            all.addAll(design.structure().groups().keySet());
            all.addAll(design.structure().connections().keySet());
            all.addAll(design.placement().notes().keySet());
            return all.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(all.get(random.nextInt(all.size())));
        }

        private Modifiers modifiers() {
            return new Modifiers(random.nextInt(6) == 0, random.nextInt(6) == 0, random.nextInt(12) == 0);
        }

        @SafeVarargs private <T> T one(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        void check(boolean paint) {
            var state = editor.state();
            if (state.tool() instanceof Idle) {
                assertEquals(Interaction.NONE, state.interaction(), "left behind after " + last);
            }
            var camera = state.camera();
            assertTrue(Double.isFinite(camera.x()) && Double.isFinite(camera.y()) && camera.zoom() >= Camera.MIN && camera.zoom() <= Camera.MAX,
                    camera + " after " + last);
            state.interaction().preview().ifPresent(preview -> assertSame(state.history().design().structure(), preview.structure(),
                    "a gesture previews places only: " + last));
            assertTrue(List.of(Cursor.values()).contains(state.cursor()));
            if (paint) {
                InteractionPicture.of(state, editor.surface(), Theme.LIGHT);
                DesignPicture.of(state.design(), KINDS, editor.surface().routes(state.design()), Overlay.NONE, Theme.DARK);
            }
        }
    }
}
