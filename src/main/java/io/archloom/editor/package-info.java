/// The interactive editor without a toolkit: what the canvas shows, and what pointer and keys do to it.
///
/// [EditorState] is immutable; [Editor] holds the present one, turns [InputEvent]s into the next and tells one listener.
/// A tool is a small state chart ([ToolState]); a gesture is a state that keeps a snapshot of the design it began with,
/// computes every move from that snapshot, and is cancelled by forgetting it. A document changes only through
/// `edit.Edit`s, and only when a gesture ends. There is no clock and no chance: the same events give the same state.
/// Layer 4: uses `picture` for what is drawn and hit, `catalog` for what may be connected, and what is below them; never
/// a toolkit, so that every gesture can be written down as a test.
@org.jspecify.annotations.NullMarked
package io.archloom.editor;
