/// Goldens: small designs beside a catalogue, and what the program says of each, line by line. The tests run ours, the command
/// line those of a user's catalogue; files are read and written here and nowhere else.
/// Layer 5: uses `workbench` for what is said, `file` to read the designs, and what is below; knows no command.
@org.jspecify.annotations.NullMarked
package io.archloom.cli.golden;
