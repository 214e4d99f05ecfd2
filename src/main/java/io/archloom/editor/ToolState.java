package io.archloom.editor;

/// One state of a tool's chart, and everything a gesture in it must remember.
///
/// A state that is entered by a gesture keeps the design it began with. Each move is computed from that design and the
/// pointer, never from the move before; [#cancel] goes back by forgetting.
///
/// | state | begins with | ends with |
/// |---|---|---|
/// | `select.idle` | | |
/// | `select.pointing-canvas` | press on the page or inside a group | release: deselects; move: `brushing` |
/// | `select.pointing-resource`, `-group`, `-note`, `-connection` | press on it | release: selects; move: `translating` |
/// | `select.pointing-port` | press on a port or an end of a selected connection | move: `dragging-connection` |
/// | `select.pointing-handle` | press on a handle | move: `resizing` |
/// | `select.translating`, `resizing`, `brushing`, `dragging-connection` | a move of at least 4 pixels | release |
/// | `select.editing-text` | double click, Enter | Enter, focus elsewhere |
/// | `hand.idle`, `hand.panning` | H, Space held; the middle button | |
/// | `place-resource` | palette | release |
/// | `place-note.idle`, `.dragging`, the same for groups | N, toolbar | release |
/// | `present` | F5 | Escape |
public sealed interface ToolState permits Idle, PointingCanvas, PointingElement, PointingPort, PointingHandle,
        Translating, Resizing, Brushing, DraggingConnection, EditingText, HandIdle, Panning, PlacingResource,
        PlacingFrame, Presenting {
    /// Screen pixels that the pointer must go for a press to become a drag.
    double DRAG_THRESHOLD = 4;

    Tool tool();

    /// Its name in the chart, such as `select.idle`.
    String path();

    /// Whether no gesture is under way, so that the document may be changed by other means.
    default boolean isResting() {
        return false;
    }

    Cursor cursor(EditorState state);

    /// The state after a pointer event.
    EditorState on(PointerEvent event, EditorState state, Surface surface);

    /// The state after Escape, or when something else begins: as if this one had never been entered.
    default EditorState cancel(EditorState state) {
        return state.rest();
    }
}
