/// Words for people: the sentences of each package from its bundle, and the name that a misspelt one most likely means.
///
/// Every text that a user reads stands in a `messages.properties` beside the classes that say it, by key.
/// Layer 0: uses nothing of Archloom, so that every package can speak.
@org.jspecify.annotations.NullMarked
package io.archloom.text;
