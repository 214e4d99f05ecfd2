/// The design file: read, migrate, save atomically, recover; preferences; and export into a folder.
///
/// The file is the user's property. Reading reports each fault with its line and keeps what it could not use; saving
/// changes only what the user changed, so that comments, order and spelling survive, and an unchanged design changes no
/// byte. Nothing is ever written outside the folder that the user chose.
/// Layer 4: uses `yaml` for text, and all layers below.
@org.jspecify.annotations.NullMarked
package io.archloom.file;
