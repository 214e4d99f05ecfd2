/// The program's entry: arguments go to `cli`; none, or `open`, starts `ui`.
@org.jspecify.annotations.NullMarked
package io.archloom.app;
