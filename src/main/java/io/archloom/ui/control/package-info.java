/// What several rooms of the shell use: [Icons], [ThemeSheet], how a number is explained, how an element is named.
///
/// Layer 5: uses the toolkit, the catalogue and the picture's colours and glyphs; knows no session, no panel, no window.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.control;
