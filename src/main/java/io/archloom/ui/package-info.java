/// The desktop application: the window and what it is made of.
///
/// `ui.session` holds the open design; `ui.canvas` paints it and passes on what the hand does; `ui.add` offers what can be drawn;
/// `ui.panel` and `ui.inspector` say what is known of it; `ui.present` shows it step by step; `ui.dialog` asks and `ui.control` has
/// what several of them use; this package composes them. Everything here is thin: what a gesture means is
/// decided by the editor, what is true of a design by the workbench.
/// Layer 5: the only package that uses JavaFX.
@org.jspecify.annotations.NullMarked
package io.archloom.ui;
