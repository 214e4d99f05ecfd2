package io.archloom.editor;

import io.archloom.geometry.Side;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Everything that the user can invoke on the canvas. What concerns files and windows, the shell adds with the same
/// record.
public final class Actions {
    private static final Predicate<EditorState> CALM = state -> state.tool().isResting();
    private static final Predicate<EditorState> SELECTED = CALM.and(state -> !state.selection().isEmpty());
    private static final Predicate<EditorState> PRESENTING = state -> state.presenting().isPresent();
    private static final Predicate<EditorState> NOT_PRESENTING = PRESENTING.negate();

    private static final List<Action> ALL = List.of(
            change("edit.undo", state -> state.withHistory(state.history().undo())).withIcon("undo")
                    .withShortcuts(Shortcut.command(Key.Z))
                    .enabledWhen(CALM.and(state -> state.history().canUndo())),
            change("edit.redo", state -> state.withHistory(state.history().redo())).withIcon("redo")
                    .withShortcuts(Shortcut.command(Key.Z).withShift(), Shortcut.command(Key.Y))
                    .enabledWhen(CALM.and(state -> state.history().canRedo())),
            change("edit.cut", Copying::cut).withShortcuts(Shortcut.command(Key.X))
                    .enabledWhen(CALM.and(Copying::canCopy)),
            change("edit.copy", Copying::copy).withShortcuts(Shortcut.command(Key.C))
                    .enabledWhen(CALM.and(Copying::canCopy)),
            change("edit.paste", Copying::paste).withShortcuts(Shortcut.command(Key.V))
                    .enabledWhen(CALM.and(state -> !state.clipboard().isEmpty())),
            change("edit.duplicate", Copying::duplicate).withIcon("duplicate")
                    .withShortcuts(Shortcut.command(Key.D)).enabledWhen(CALM.and(Copying::canCopy)),
            change("edit.delete", Copying::delete).withIcon("trash")
                    .withShortcuts(Shortcut.of(Key.DELETE), Shortcut.of(Key.BACK_SPACE)).enabledWhen(SELECTED),
            change("edit.selectAll", Actions::selectAll).withShortcuts(Shortcut.command(Key.A)).enabledWhen(CALM),
            change("edit.deselect", state -> state.select(List.of()))
                    .withShortcuts(Shortcut.command(Key.A).withShift()).enabledWhen(SELECTED),
            change("edit.rename", state -> EditingText.enter(state, state.selection().getFirst()))
                    .withShortcuts(Shortcut.of(Key.F2), Shortcut.of(Key.ENTER)).enabledWhen(CALM.and(state ->
                            state.onlySelected().filter(id -> !(id instanceof ConnectionId)).isPresent())),
            change("edit.group", Grouping::group).withIcon("group").withShortcuts(Shortcut.command(Key.G))
                    .enabledWhen(CALM.and(Grouping::canGroup)),
            change("edit.ungroup", Grouping::ungroup).withShortcuts(Shortcut.command(Key.G).withShift())
                    .enabledWhen(CALM.and(Grouping::canUngroup)),
            Action.of("edit.arrange", Texts.MESSAGES, Editor::arrange).withIcon("arrange")
                    .withShortcuts(Shortcut.command(Key.L).withShift())
                    .enabledWhen(CALM.and(state -> !state.design().structure().resources().isEmpty())),
            nudge("left", Key.LEFT, Side.LEFT), nudge("right", Key.RIGHT, Side.RIGHT),
            nudge("up", Key.UP, Side.TOP), nudge("down", Key.DOWN, Side.BOTTOM),
            nudgeFine("left", Key.LEFT, Side.LEFT), nudgeFine("right", Key.RIGHT, Side.RIGHT),
            nudgeFine("up", Key.UP, Side.TOP), nudgeFine("down", Key.DOWN, Side.BOTTOM),
            walk("left", Key.LEFT, Side.LEFT), walk("right", Key.RIGHT, Side.RIGHT),
            walk("up", Key.UP, Side.TOP), walk("down", Key.DOWN, Side.BOTTOM),
            tool("tool.select", Tool.SELECT, Key.V).withIcon("cursor"),
            tool("tool.hand", Tool.HAND, Key.H).withIcon("hand"),
            tool("tool.note", Tool.PLACE_NOTE, Key.N).withIcon("note"),
            tool("tool.group", Tool.PLACE_GROUP, Key.G).withIcon("group"),
            look("view.zoomIn", state -> Looking.zoomBy(state, Looking.ZOOM_STEP)).withIcon("zoom-in")
                    .withShortcuts(Shortcut.command(Key.PLUS), Shortcut.command(Key.EQUALS),
                            Shortcut.command(Key.EQUALS).withShift(), Shortcut.command(Key.PLUS).withShift()),
            look("view.zoomOut", state -> Looking.zoomBy(state, 1 / Looking.ZOOM_STEP)).withIcon("zoom-out")
                    .withShortcuts(Shortcut.command(Key.MINUS)),
            look("view.zoomFull", state -> Looking.zoomTo(state, 1)).withShortcuts(Shortcut.command(Key.DIGIT0)),
            look("view.fit", Looking::fit).withIcon("fit").withShortcuts(Shortcut.shift(Key.DIGIT1))
                    .enabledWhen(NOT_PRESENTING.and(state -> state.drawingBounds().isPresent())),
            look("view.fitSelection", Looking::fitSelection).withShortcuts(Shortcut.shift(Key.DIGIT2))
                    .enabledWhen(NOT_PRESENTING.and(state -> state.selectionBounds().isPresent())),
            change("present.addStep", Looking::addStep).withIcon("plus")
                    .withShortcuts(Shortcut.shift(Key.F5)).enabledWhen(CALM),
            change("present.start", Presenting::start).withIcon("play").withShortcuts(Shortcut.of(Key.F5))
                    .enabledWhen(CALM),
            look("present.next", state -> Looking.toStep(state, Presentation::next)).withIcon("next")
                    .withShortcuts(Shortcut.of(Key.RIGHT), Shortcut.of(Key.DOWN), Shortcut.of(Key.PAGE_DOWN),
                            Shortcut.of(Key.SPACE), Shortcut.of(Key.ENTER))
                    .enabledWhen(state -> state.presenting().filter(p -> !p.isLast()).isPresent()),
            look("present.back", state -> Looking.toStep(state, Presentation::back)).withIcon("previous")
                    .withShortcuts(Shortcut.of(Key.LEFT), Shortcut.of(Key.UP), Shortcut.of(Key.PAGE_UP),
                            Shortcut.of(Key.BACK_SPACE))
                    .enabledWhen(state -> state.presenting().filter(p -> !p.isFirst()).isPresent()),
            look("present.first", state -> Looking.toStep(state, p -> p.at(0)))
                    .withShortcuts(Shortcut.of(Key.HOME)).enabledWhen(PRESENTING),
            look("present.last", state -> Looking.toStep(state, p -> p.at(p.count() - 1)))
                    .withShortcuts(Shortcut.of(Key.END)).enabledWhen(PRESENTING),
            Action.of("present.stop", Texts.MESSAGES, Editor::cancel).withIcon("close")
                    .withShortcuts(Shortcut.of(Key.ESCAPE)).enabledWhen(PRESENTING));

    private Actions() {}

    /// In the order of the menus.
    public static List<Action> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException when there is no such action
    public static Action of(String id) {
        return ALL.stream().filter(action -> action.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }

    /// The action that a key invokes now.
    static Optional<Action> by(KeyEvent event, EditorState state) {
        return ALL.stream().filter(action -> action.isEnabled(state)
                && action.shortcuts().stream().anyMatch(shortcut -> shortcut.matches(event))).findFirst();
    }

    private static Action change(String id, UnaryOperator<EditorState> change) {
        return Action.of(id, Texts.MESSAGES, editor -> editor.update(change));
    }

    private static Action look(String id, UnaryOperator<EditorState> change) {
        return Action.of(id, Texts.MESSAGES, editor -> editor.adjust(change)).enabledWhen(NOT_PRESENTING);
    }

    private static Action tool(String id, Tool tool, Key key) {
        return Action.of(id, Texts.MESSAGES, editor -> editor.choose(tool)).withShortcuts(Shortcut.of(key))
                .enabledWhen(NOT_PRESENTING).onWhen(state -> state.tool().tool() == tool);
    }

    private static Action nudge(String where, Key key, Side direction) {
        return change("move." + where, state -> Walking.nudge(state, direction, Sizes.GRID))
                .withShortcuts(Shortcut.of(key)).enabledWhen(CALM.and(Walking::canNudge));
    }

    private static Action nudgeFine(String where, Key key, Side direction) {
        return change("move.fine." + where, state -> Walking.nudge(state, direction, 1))
                .withShortcuts(Shortcut.shift(key)).enabledWhen(CALM.and(Walking::canNudge));
    }

    private static Action walk(String where, Key key, Side direction) {
        return change("walk." + where, state -> Walking.walk(state, direction))
                .withShortcuts(Shortcut.alt(key)).enabledWhen(CALM);
    }

    private static EditorState selectAll(EditorState state) {
        var design = state.design();
        var all = new LinkedHashSet<ElementId>(design.structure().groups().keySet());
        all.addAll(design.structure().resources().keySet());
        all.addAll(design.structure().connections().keySet());
        all.addAll(design.placement().notes().keySet());
        return state.select(all);
    }
}
