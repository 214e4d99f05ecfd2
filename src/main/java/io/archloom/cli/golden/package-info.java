/// Goldens: small designs beside a catalogue, and what the program says of each, line by line. The tests run ours, the command
/// line those of a user's catalogue; files are read and written here and nowhere else.
@org.jspecify.annotations.NullMarked
package io.archloom.cli.golden;
