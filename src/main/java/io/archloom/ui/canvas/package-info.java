/// The canvas: paints what the editor shows and tells it what the hand does.
///
/// Two layers are painted, the design and what a gesture shows above it, at most once a pulse and only when something
/// changed. Nothing is decided here: marks come resolved, events go to `editor.handle`.
/// Layer 5: uses `ui.session` and `ui.control` of the shell.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.canvas;
