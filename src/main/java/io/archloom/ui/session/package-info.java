/// The open design of a window: [Session], which panels and the canvas are given and nothing else.
///
/// It says what is so in properties of the JavaFX thread, and takes what the user wants as edits and selections. It knows
/// no window, no file and no other package of the shell, so that a panel can be tried with a session alone.
/// Layer 5: uses the editor and the workbench.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.session;
